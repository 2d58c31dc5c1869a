import { db, type Transaction } from '@/lib/platform/db'
import { ADDRESSES } from '@/lib/links/addresses'

/** Until when a host (as `URL.host` says it) has asked to be left alone; null when it has not. */
export async function backoffUntil(host: string): Promise<Date | null> {
  const quiet = await db().quietHost.findFirst({
    where: { host, until: { gt: new Date() } },
    select: { until: true },
  })
  return quiet?.until ?? null
}

/** Leaves all addresses of a host alone until then: whoever asks for patience means all of its pages. */
export async function backOff(tx: Transaction, host: string, until: Date): Promise<void> {
  await tx.$executeRaw`DELETE FROM quiet_hosts WHERE until < now()`
  await tx.$executeRaw`
    INSERT INTO quiet_hosts (host, until) VALUES (${host}, ${until})
    ON CONFLICT (host) DO UPDATE SET until = GREATEST(quiet_hosts.until, excluded.until)`
  for (const { url, askAt } of Object.values(ADDRESSES)) {
    await tx.$executeRaw`
      UPDATE "references" SET ${askAt} = ${until}
      WHERE ${askAt} < ${until} AND lower(substring(${url} FROM '^https?://([^/?#]+)')) = ${host}`
  }
}
