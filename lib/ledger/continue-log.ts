import { audit } from '@/lib/audit/audit'
import { db } from '@/lib/platform/db'
import { newestCheckpoint } from './checkpoint-file.ts'
import { encodeEntry, hourOf } from './entry.ts'
import { EMPTY_ROOT } from './hash.ts'
import { currentLog } from './log.ts'
import { append } from './sequence.ts'

const TRANSACTION_OPTIONS = { maxWait: 10_000, timeout: 10 * 60_000 }

/**
 * Ends a log that the database cannot go on with, and begins the next: its first entry holds the last checkpoint known of the one
 * before, then every event follows anew, so that it holds the whole count. Returns its number; null where nothing is wrong.
 */
export async function continueLog(now = new Date()): Promise<number | null> {
  const kept = await newestCheckpoint()
  return db().$transaction(async (tx) => {
    await tx.$queryRaw`SELECT FROM ledger_logs ORDER BY id DESC LIMIT 1 FOR UPDATE`
    const log = await currentLog(tx)
    if (!log?.problem || log.problem === 'unknown-key') return null
    const { origin } = await tx.ledgerLog.findFirstOrThrow({ orderBy: { id: 'asc' } })
    const last = kept && kept.logId >= log.id ? kept.note : (log.checkpoint ?? '')
    const id = Math.max(log.id, kept?.logId ?? 0) + 1
    await tx.ledgerLog.update({
      where: { id: log.id },
      data: { endedAt: now, problem: null, problemAt: null },
    })
    const root = new Uint8Array(EMPTY_ROOT)
    await tx.ledgerLog.create({ data: { id, origin: `${origin}/${id}`, root } })
    const bytes = encodeEntry({ kind: 'continued', hour: hourOf(now), checkpoint: last })
    await append(tx, id, { size: 0n, root }, [{ eventId: null, bytes, made: true }])
    await tx.$executeRaw`INSERT INTO ledger_queue (event_id) SELECT id FROM ledger_events ON CONFLICT DO NOTHING`
    await audit(tx, { adminId: null, verb: 'continue-ledger', subject: `ledger:${id}` })
    return id
  }, TRANSACTION_OPTIONS)
}
