import { db } from '@/lib/platform/db'
import { currentLog } from './log.ts'
import type { LedgerProblem, WitnessProblem } from './rules.ts'
import { witnesses } from './witnesses.ts'

// A round takes a second, and witnesses are away for minutes now and then.
const LATE_MS = 5 * 60_000

export type WitnessTrouble = { name: string; problem: WitnessProblem; since: Date }

export type LedgerCheck = {
  /** Why nothing is added to the ledger, and since when. */
  problem: { kind: LedgerProblem; since: Date } | null
  /** When the oldest event happened that should be in the ledger by now. */
  waitingSince: Date | null
  /** Witnesses that have not cosigned for some minutes, or at once where they contradict the log. */
  witnesses: WitnessTrouble[]
}

/** The state of the ledger, as far as it needs attention. */
export async function ledgerCheck(now = new Date()): Promise<LedgerCheck> {
  const log = await currentLog()
  const late = new Date(now.getTime() - LATE_MS)
  const [row, waitingSince, troubles] = await Promise.all([
    log && db().ledgerLog.findUnique({ where: { id: log.id }, select: { problemAt: true } }),
    oldestWaiting(),
    log ? witnessTroubles(log.id, late) : [],
  ])
  return {
    problem: log?.problem ? { kind: log.problem, since: row?.problemAt ?? now } : null,
    waitingSince: !log?.problem && waitingSince && waitingSince < late ? waitingSince : null,
    witnesses: troubles,
  }
}

// While events from before the ledger are added, those that happen meanwhile wait for them.
async function oldestWaiting(): Promise<Date | null> {
  const [oldest] = await db().$queryRaw<{ at: Date }[]>`
    SELECT e.at FROM (SELECT event_id FROM ledger_queue ORDER BY event_id LIMIT 1) AS q
    JOIN ledger_events e ON e.id = q.event_id WHERE NOT EXISTS (SELECT FROM ledger_backfill)`
  return oldest?.at ?? null
}

async function witnessTroubles(logId: number, late: Date): Promise<WitnessTrouble[]> {
  const asked = witnesses()
  const rows = await db().ledgerCosignature.findMany({
    where: { logId, witness: { in: asked.map(({ vkey }) => vkey) }, problem: { not: null } },
    select: { witness: true, problem: true, problemAt: true },
  })
  return rows.flatMap(({ witness, problem, problemAt }) => {
    const key = asked.find(({ vkey }) => vkey === witness)?.key
    if (!key || !problemAt || (problem === 'away' && problemAt > late)) return []
    return { name: key.name, problem: problem as WitnessProblem, since: problemAt }
  })
}
