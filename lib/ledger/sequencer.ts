import { db } from '@/lib/platform/db'
import { backfillBatch } from './backfill.ts'
import { askSize, isBehindWitness } from './cosign.ts'
import { findFileProblem } from './find-problem.ts'
import { findKeyProblem } from './log-keys.ts'
import { openLog, type Log } from './log.ts'
import { ownKeys } from './own-keys.ts'
import { publish } from './publish.ts'
import type { LedgerProblem } from './rules.ts'
import { BATCH_SIZE, sequenceBatch } from './sequence.ts'
import type { SigningKey } from './signing-key.ts'
import { witnesses } from './witnesses.ts'

// In ms: adding waits for it, once a process.
const WITNESS_PATIENCE = 3_000

/** Adds what waits to the ledger and publishes it, for whoever holds the leader's lock. */
export class Sequencer {
  private hasAsked = false

  /** Call it whenever the lock was taken anew. */
  begin(): void {
    this.hasAsked = false
  }

  /** Adds one batch. Returns whether it was full, or more is being queued. Where the log cannot go on, nothing is added or signed, and owners are told. */
  async work(): Promise<boolean> {
    const log = await openLog()
    const keys = ownKeys(log.origin)
    const problem = await this.findProblem(log, keys)
    await noteProblem(log, problem)
    if (problem) return false
    const isBehind = await backfillBatch()
    const added = await sequenceBatch(log.id)
    await publish(await openLog(), keys)
    return isBehind || added === BATCH_SIZE
  }

  private async findProblem(log: Log, keys: readonly SigningKey[]): Promise<LedgerProblem | null> {
    const problem = (await findKeyProblem(log, keys)) ?? (await findFileProblem(log))
    if (problem) return problem
    const asked = witnesses()
    if (!this.hasAsked) {
      await Promise.all(asked.map((witness) => askSize(log, witness, { patience: WITNESS_PATIENCE })))
      this.hasAsked = true
    }
    return (await isBehindWitness(log, asked)) ? 'behind-witness' : null
  }
}

async function noteProblem({ id, problem: before }: Log, problem: LedgerProblem | null): Promise<void> {
  if (problem === before) return
  await db().ledgerLog.update({ where: { id }, data: { problem, problemAt: problem && new Date() } })
}
