import { setTimeout } from 'node:timers/promises'
import { audit, nothingAudited, type Audited } from './audit.ts'
import { parseCheckpoint, type Checkpoint } from './checkpoint.ts'
import { Contradiction } from './failures.ts'
import { findingOf, fitting, isWrong, noting, wrong, type Finding } from './findings.ts'
import { beginsWith } from './prefix.ts'
import { judgeSignatures, type VerifierKey } from './signed-note.ts'
import { keepEvidence, type Kept } from './state.ts'
import type { TileLog } from './tile-log.ts'

const MOST_ENTRIES = 2_000_000_000
// Processes of one site may show checkpoints that differ by seconds.
const STALE_TRIES = 3
const STALE_WAIT_MS = 3000

export type CheckedLog = {
  log: TileLog
  findings: Finding[]
  checkpoint: Checkpoint
  keys: VerifierKey[]
  /** Null where its entries do not make up what was signed, or could not be read. */
  audited: Audited | null
}

export type Circumstances = {
  kept: Kept | null
  /** The last checkpoint that the log after it says it had. */
  declared: Buffer | null
  evidenceFolder: string
  progress?: (entries: number, size: number) => void
  wait?: (ms: number) => Promise<unknown>
}

/** One log from its first entry, or from where the last check ended, to its signed tree. */
export async function checkLog(
  log: TileLog,
  shown: Checkpoint,
  circumstances: Circumstances,
): Promise<CheckedLog> {
  const { kept, declared } = circumstances
  const checked: CheckedLog = { log, findings: [], checkpoint: shown, keys: [], audited: null }
  const { findings } = checked
  try {
    checked.checkpoint = await newest(log, shown, circumstances)
    checked.keys = await log.keys()
    findings.push(judgeCheckpoint(checked.checkpoint, checked.keys))
    if (findings.some(isWrong)) return checked
    if (kept) findings.push(...compareKeys(kept.keys, checked.keys))
    if (declared) findings.push(...(await checkDeclared(checked, declared)))
    await auditSince(checked, circumstances)
  } catch (error) {
    findings.push(findingOf('log', error))
  }
  return checked
}

/** Reads what was added meanwhile. */
export async function followLog(
  checked: CheckedLog,
  progress: Circumstances['progress'],
): Promise<CheckedLog> {
  const { log, checkpoint, keys, audited, findings } = checked
  try {
    const newer = await log.checkpoint()
    if (!newer || !audited || newer.size <= checkpoint.size) return checked
    const judgement = judgeCheckpoint(newer, keys)
    if (isWrong(judgement)) return { ...checked, findings: [...findings, judgement] }
    const further = { checkpoint: newer, audited: await audit(log, newer, audited, { progress }) }
    const others = findings.filter(({ code }) => code !== 'signature' && code !== 'tree')
    return { ...checked, ...further, findings: [judgement, madeUp(further.audited), ...others] }
  } catch (error) {
    return { ...checked, findings: [...findings, findingOf('log', error)] }
  }
}

async function newest(log: TileLog, shown: Checkpoint, { kept, wait = setTimeout }: Circumstances) {
  let checkpoint = shown
  for (let tries = 0; kept && checkpoint.size < kept.checkpoint.size && tries < STALE_TRIES; tries += 1) {
    await wait(STALE_WAIT_MS)
    checkpoint = (await log.checkpoint()) ?? checkpoint
  }
  return checkpoint
}

function judgeCheckpoint({ note, size, origin }: Checkpoint, keys: VerifierKey[]): Finding {
  const judgement = judgeSignatures(note, keys)
  if (judgement.state === 'invalid') {
    return wrong(
      'signature',
      `A signature under the checkpoint of ${origin} is not by the key that it names.`,
    )
  }
  if (judgement.state === 'unsigned') {
    return wrong('signature', `The checkpoint of ${origin} is not signed by any key that the site lists.`)
  }
  if (size > MOST_ENTRIES) {
    return wrong('size', `${origin} claims ${size} entries, more than there can be signatures.`)
  }
  return fitting('signature', `${origin} signed a tree of ${size} entries.`)
}

function compareKeys(before: VerifierKey[], now: VerifierKey[]): Finding[] {
  const added = now.filter(({ vkey }) => !before.some((key) => key.vkey === vkey))
  if (added.length === now.length) {
    return [wrong('keys', 'None of the keys that the site listed at the last check is listed any more.')]
  }
  return added.map(({ vkey }) => noting('keys', `A key is new since the last check: ${vkey}`))
}

async function checkDeclared({ log, checkpoint, keys }: CheckedLog, bytes: Buffer): Promise<Finding[]> {
  const declared = parseCheckpoint(bytes)
  if (declared?.origin !== checkpoint.origin || judgeSignatures(declared.note, keys).state !== 'valid') {
    return [
      wrong('continued', `The log after ${checkpoint.origin} does not name a checkpoint that it signed.`),
    ]
  }
  if (declared.size > checkpoint.size) {
    const lost = declared.size - checkpoint.size
    return [
      noting(
        'continued',
        `${checkpoint.origin} has ended. The site says itself that ${lost} of its ${declared.size} entries were lost, and counts all again in the log after it.`,
      ),
    ]
  }
  const isPrefix = await beginsWith(log, checkpoint, declared)
  return isPrefix
    ? [fitting('continued', `${checkpoint.origin} has ended as the log after it says.`)]
    : [wrong('continued', `The log after ${checkpoint.origin} names an end that it does not have.`)]
}

async function auditSince(checked: CheckedLog, circumstances: Circumstances): Promise<void> {
  const { log, checkpoint, findings } = checked
  const { kept, progress } = circumstances
  const isOlder = kept !== null && checkpoint.size < kept.checkpoint.size
  const isOther = kept !== null && checkpoint.origin !== kept.checkpoint.origin
  if (kept && (isOlder || isOther)) findings.push(await rewound(checkpoint, kept.checkpoint, circumstances))
  const start = kept && !isOlder && !isOther ? kept : null
  try {
    checked.audited = await audit(log, checkpoint, start?.audited ?? nothingAudited(), { progress })
    if (start) findings.push(fitting('append-only', sinceThen(start.checkpoint, checkpoint)))
  } catch (error) {
    if (!start || !(error instanceof Contradiction)) throw error
    await auditAnew(checked, start, circumstances, error)
  }
  if (checked.audited) findings.push(madeUp(checked.audited))
}

function madeUp({ tallies }: Audited): Finding {
  const kinds = Object.entries(tallies.kinds).map(([kind, number]) => `${number} ${kind}`)
  const before = tallies.before > 0 ? ` ${tallies.before} had signed and left before the ledger began.` : ''
  return fitting(
    'tree',
    `Its entries make up exactly that tree (${kinds.join(', ') || 'none yet'}).${before}`,
  )
}

async function rewound(
  now: Checkpoint,
  before: Checkpoint,
  { declared, evidenceFolder }: Circumstances,
): Promise<Finding> {
  const end = declared ? parseCheckpoint(declared) : null
  const isDeclared =
    end?.origin === before.origin &&
    (end.size > before.size || (end.size === before.size && end.root.equals(before.root)))
  if (isDeclared) {
    return noting(
      'rewound',
      `At the last check it had ${before.size} entries. The site says itself what was lost.`,
    )
  }
  const files = await keepEvidence(evidenceFolder, [before, now])
  const words =
    now.origin === before.origin
      ? `THE LOG WAS REWOUND: at the last check it had signed ${before.size} entries, now it shows ${now.size}.`
      : `THE LOG IS ANOTHER ONE: at the last check it was ${before.origin}, now it is ${now.origin}.`
  return wrong('rewound', `${words} Both signed checkpoints are kept: ${files.join(', ')}`)
}

/** What was added does not fit what was kept: from the first entry on it shows whether the log was rewritten. */
async function auditAnew(
  checked: CheckedLog,
  { checkpoint: before }: Kept,
  { evidenceFolder, progress }: Circumstances,
  reason: Contradiction,
): Promise<void> {
  const { log, checkpoint, findings } = checked
  const isSameSize = checkpoint.size === before.size
  const anew = await audit(log, checkpoint, nothingAudited(), { mark: before.size, progress }).catch(
    (error: unknown) => {
      if (isSameSize && error instanceof Contradiction) return null
      throw error
    },
  )
  const isForked = anew ? !anew.marked?.equals(before.root) : !checkpoint.root.equals(before.root)
  if (!isForked) throw reason
  const files = await keepEvidence(evidenceFolder, [before, checkpoint])
  findings.push(
    wrong(
      'forked',
      `THE LOG WAS REWRITTEN: what it signed at the last check (${before.size} entries) is not how it begins now (${checkpoint.size} entries). Both signed checkpoints are kept: ${files.join(', ')}`,
    ),
  )
  if (!anew) throw reason
  checked.audited = anew
}

function sinceThen(before: Checkpoint, now: Checkpoint): string {
  const added = now.size - before.size
  return `Nothing was changed since the last check (${before.size} entries); ${added} were added.`
}
