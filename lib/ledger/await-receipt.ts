import type { Authorized } from '@/lib/authorization/proof'
import { db } from '@/lib/platform/db'

const PATIENCE_SECONDS = 60

/** Whether a mail should wait for a receipt that is not there yet: for a minute, and not while nothing is added to the ledger. */
export async function shouldAwaitReceipt(_job: Authorized<'job'>, signatureId: string): Promise<boolean> {
  const [row] = await db().$queryRaw<{ wait: boolean }[]>`
    SELECT confirmed_at > now() - make_interval(secs => ${PATIENCE_SECONDS})
      AND NOT EXISTS (SELECT FROM ledger_logs WHERE ended_at IS NULL AND problem IS NOT NULL)
      AND NOT EXISTS (
        SELECT FROM ledger_events e JOIN ledger_entries p ON p.event_id = e.id
          JOIN ledger_logs g ON g.id = p.log_id AND p.index < g.published_size
        WHERE e.signature_id = s.id AND e.id = (
          SELECT max(id) FROM ledger_events WHERE signature_id = s.id AND kind = 'confirmed')
      ) AS wait
    FROM signatures s WHERE id = ${signatureId}::uuid AND state = 'confirmed'`
  return row?.wait === true
}
