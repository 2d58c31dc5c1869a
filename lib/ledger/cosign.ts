import { db } from '@/lib/platform/db'
import { askWitness, type Signed, type WitnessAnswer } from './ask-witness.ts'
import { EMPTY_ROOT } from './hash.ts'
import type { Log } from './log.ts'
import { ownKeys } from './own-keys.ts'
import { signCheckpoint } from './publish.ts'
import type { WitnessProblem } from './rules.ts'
import { tileReader } from './tile-reader.ts'
import type { Witness } from './witnesses.ts'

type Options = { signal?: AbortSignal; patience?: number }

/** Gets the published checkpoint cosigned where it is not yet, and notes the signature or what went wrong. */
export async function cosign(log: Log, witness: Witness, options: Options = {}): Promise<void> {
  const { checkpoint: note, publishedSize: size } = log
  if (note === null) return
  const row = await db().ledgerCosignature.findUnique({
    where: { logId_witness: { logId: log.id, witness: witness.vkey } },
  })
  if (row?.checkpoint === note && row.line && !row.problem) return
  const known = Math.min(Number(row?.size ?? 0), size)
  await ask(log, witness, { note, size }, known, options)
}

/** Asks how far a witness has seen the log: where it is farther than the database, nothing may be added. */
export async function askSize(log: Log, witness: Witness, options: Options = {}): Promise<void> {
  const empty = { origin: log.origin, size: 0, root: EMPTY_ROOT }
  const note = log.checkpoint ?? signCheckpoint(empty, ownKeys(log.origin))
  await ask(log, witness, { note, size: log.publishedSize }, 0, options)
}

/** Whether one of these witnesses has seen a later checkpoint than the database knows. */
export async function isBehindWitness({ id }: Log, witnesses: readonly Witness[]): Promise<boolean> {
  if (witnesses.length === 0) return false
  const ahead: WitnessProblem = 'ahead'
  const witness = { in: witnesses.map(({ vkey }) => vkey) }
  return (await db().ledgerCosignature.count({ where: { logId: id, witness, problem: ahead } })) > 0
}

async function ask(
  log: Log,
  witness: Witness,
  signed: Signed,
  oldSize: number,
  options: Options,
): Promise<void> {
  const read = tileReader(log.id)
  const answer = await askWitness(witness, signed, oldSize, read, options)
  const again = answer.state === 'elsewhere' && answer.size <= signed.size && answer.size !== oldSize
  await note(
    log,
    witness,
    signed,
    again ? await askWitness(witness, signed, answer.size, read, options) : answer,
  )
}

async function note(
  log: Log,
  { vkey }: Witness,
  { note, size }: Signed,
  answer: WitnessAnswer,
): Promise<void> {
  if (answer.state === 'cosigned') {
    const { line } = answer
    await write(log.id, vkey, {
      ...{ size: BigInt(size), checkpoint: note, line, at: new Date() },
      ...{ problem: null, problemAt: null },
    })
    return
  }
  const current =
    answer.state === 'elsewhere' ? await db().ledgerLog.findUniqueOrThrow({ where: { id: log.id } }) : log
  const problem = problemOf(answer, size, Number(current.size))
  const before = await db().ledgerCosignature.findUnique({
    where: { logId_witness: { logId: log.id, witness: vkey } },
  })
  await write(log.id, vkey, {
    problem,
    problemAt: before?.problem === problem ? before.problemAt : new Date(),
  })
}

// Another process may have had a later one cosigned meanwhile.
function problemOf(
  answer: Exclude<WitnessAnswer, { state: 'cosigned' }>,
  signedSize: number,
  size: number,
): WitnessProblem | null {
  if (answer.state === 'failed') return answer.problem
  if (answer.size > size) return 'ahead'
  return answer.size > signedSize ? null : 'failing'
}

type Noted = { problem: string | null; problemAt: Date | null } & Partial<{
  size: bigint
  checkpoint: string
  line: string
  at: Date
}>

async function write(logId: number, witness: string, noted: Noted): Promise<void> {
  await db().ledgerCosignature.upsert({
    where: { logId_witness: { logId, witness } },
    create: { logId, witness, ...noted },
    update: noted,
  })
}
