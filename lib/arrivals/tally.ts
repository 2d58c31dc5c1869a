import { ADVISORY_LOCKS } from '@/lib/platform/advisory-locks'
import { db, type Transaction } from '@/lib/platform/db'

/**
 * Adds confirmed arrivals to the funnel and to what their share code brought, each once. Returns how many; none while another
 * process does it. A code whose signature is being erased is passed over.
 */
export async function tallyArrivals(): Promise<number> {
  return db().$transaction(async (tx) => {
    if (!(await isOurTurn(tx))) return 0
    const [result] = await tx.$queryRaw<{ arrivals: number }[]>`
      WITH taken AS (DELETE FROM arrivals RETURNING day, code, channel, variant, locale),
      funnel AS (
        INSERT INTO funnel_days AS f (day, step, channel, variant, locale, count)
        SELECT day, 'confirmed', channel, variant, locale, count(*)::int FROM taken
        GROUP BY day, channel, variant, locale ORDER BY day, channel, variant, locale
        ON CONFLICT (day, step, channel, variant, locale) DO UPDATE SET count = f.count + EXCLUDED.count
      ),
      by_code AS MATERIALIZED (SELECT code, count(*)::int AS count FROM taken WHERE code IS NOT NULL GROUP BY code),
      owned AS MATERIALIZED (
        SELECT s.signature_id, b.count FROM by_code b
        CROSS JOIN LATERAL (SELECT signature_id FROM share_codes WHERE code = b.code LIMIT 1 FOR UPDATE SKIP LOCKED) AS s
      ),
      brought AS (
        UPDATE share_codes c SET brought = c.brought + owned.count FROM owned WHERE c.signature_id = owned.signature_id
      )
      SELECT count(*)::int AS arrivals FROM taken`
    return result?.arrivals ?? 0
  })
}

/** Once a day: what signers see of what their links brought. Also gives a code to whoever has none yet. */
export async function showBrought(): Promise<void> {
  await tallyArrivals()
  await db().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${ADVISORY_LOCKS.arrivals})`
    await tx.$executeRaw`
      INSERT INTO share_codes (signature_id)
      SELECT id FROM signatures s
      WHERE state = 'confirmed' AND NOT EXISTS (SELECT FROM share_codes c WHERE c.signature_id = s.id)
      ON CONFLICT DO NOTHING`
    await tx.$executeRaw`
      UPDATE share_codes SET shown = CASE WHEN brought < 10 THEN 1 ELSE brought / 10 * 10 END
      WHERE brought > 0 AND shown <> CASE WHEN brought < 10 THEN 1 ELSE brought / 10 * 10 END`
  })
}

async function isOurTurn(tx: Transaction): Promise<boolean> {
  const [turn] = await tx.$queryRaw<{ ours: boolean }[]>`
    SELECT EXISTS (SELECT FROM arrivals) AND pg_try_advisory_xact_lock(${ADVISORY_LOCKS.arrivals}) AS ours`
  return turn?.ours ?? false
}
