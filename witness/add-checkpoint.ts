import { hashFromBase64 } from '../verify/base64.ts'
import { parseCheckpoint, parseDecimal, type Checkpoint } from '../verify/checkpoint.ts'
import { EMPTY_ROOT, isConsistent } from '../verify/merkle.ts'
import { judgeSignatures, type VerifierKey } from '../verify/signed-note.ts'
import { cosign, type WitnessKey } from './key.ts'
import type { Memory } from './memory.ts'

/** A log that is witnessed, by the keys that may sign for its origin. */
export type WitnessedLog = { keys: VerifierKey[]; memory: Memory; turn: Promise<unknown> }

type Answer = { status: 200 | 400 | 403 | 404 | 409 | 422; body: string }

type Request = { oldSize: number; proof: Buffer[]; checkpoint: Checkpoint }

const MOST_HASHES = 63

/** Cosigns a checkpoint that continues the last one (c2sp.org/tlog-witness, add-checkpoint). */
export async function addCheckpoint(
  logs: Map<string, WitnessedLog>,
  key: WitnessKey,
  body: Buffer,
  now = Date.now,
): Promise<Answer> {
  const request = parseRequest(body)
  if (!request) return refusal(400, 'This is not a request to add a checkpoint.')
  const log = logs.get(request.checkpoint.origin)
  if (!log) return refusal(404, 'This witness does not know the log.')
  const judgement = judgeSignatures(request.checkpoint.note, log.keys)
  if (judgement.state !== 'valid') return refusal(403, 'The log did not sign this checkpoint.')
  const { lines } = judgement
  return inTurn(log, () =>
    answer(request, log.memory, (text) => cosign(key, text, Math.floor(now() / 1000)), lines),
  )
}

/** One request of a log after the other: what is compared must still be so when it is written. */
function inTurn<T>(log: WitnessedLog, act: () => Promise<T>): Promise<T> {
  const result = log.turn.then(act)
  log.turn = result.catch(() => undefined)
  return result
}

async function answer(
  { oldSize, proof, checkpoint }: Request,
  memory: Memory,
  sign: (text: string) => string,
  logLines: string[],
): Promise<Answer> {
  const latest = memory.latest() ?? { size: 0, root: EMPTY_ROOT }
  if (oldSize > checkpoint.size) return refusal(400, 'The old size is above that of the checkpoint.')
  if (oldSize !== latest.size) return { status: 409, body: `${latest.size}\n` }
  if (
    !isConsistent(latest, checkpoint, proof) ||
    (checkpoint.size === 0 && !checkpoint.root.equals(EMPTY_ROOT))
  ) {
    return refusal(422, 'The checkpoint does not continue the last one.')
  }
  const line = sign(checkpoint.note.text)
  const cosigned = parseCheckpoint(
    Buffer.from(`${checkpoint.note.text}\n${[...logLines, line].join('\n')}\n`),
  )
  if (!cosigned) throw new Error('A cosigned checkpoint could not be read')
  await memory.remember(cosigned)
  return { status: 200, body: `${line}\n` }
}

function parseRequest(body: Buffer): Request | null {
  const end = body.indexOf('\n\n')
  if (end < 0) return null
  const [first = '', ...hashes] = body.subarray(0, end).toString('utf8').split('\n')
  const oldSize = first.startsWith('old ') ? parseDecimal(first.slice(4)) : null
  const proof = hashes.map(hashFromBase64)
  const checkpoint = parseCheckpoint(body.subarray(end + 2))
  if (oldSize === null || !checkpoint || proof.length > MOST_HASHES) return null
  return proof.every((hash) => hash !== null) ? { oldSize, proof, checkpoint } : null
}

function refusal(status: Answer['status'], words: string): Answer {
  return { status, body: `${words}\n` }
}
