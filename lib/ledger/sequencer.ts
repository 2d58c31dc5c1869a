import { db } from '@/lib/platform/db'
import { backfillBatch } from './backfill.ts'
import { findFileProblem } from './find-problem.ts'
import { findKeyProblem } from './log-keys.ts'
import { openLog, type Log } from './log.ts'
import { ownKeys } from './own-keys.ts'
import type { LedgerProblem } from './problems.ts'
import { publish } from './publish.ts'
import { sequenceBatch } from './sequence.ts'

/** Adds what waits to the ledger and publishes it, for whoever holds the leader's lock. */
export class Sequencer {
  /** Adds one batch. Returns whether more waits. Where the log cannot go on, nothing is added or signed, and owners are told. */
  async work(): Promise<boolean> {
    const log = await openLog()
    const keys = ownKeys(log.origin)
    const problem = (await findKeyProblem(log, keys)) ?? (await findFileProblem(log))
    await noteProblem(log, problem)
    if (problem) return false
    const isBehind = await backfillBatch()
    const added = await sequenceBatch(log.id)
    await publish(await openLog(), keys)
    return isBehind || added > 0
  }
}

async function noteProblem({ id, problem: before }: Log, problem: LedgerProblem | null): Promise<void> {
  if (problem === before) return
  await db().ledgerLog.update({ where: { id }, data: { problem, problemAt: problem && new Date() } })
}
