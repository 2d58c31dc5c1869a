import { readDecimal, toBase64 } from './bytes.ts'
import { consistencyProof } from './proofs.ts'
import type { WitnessProblem } from './rules.ts'
import { checkSignatures, formatSignatureLine, parseNote, parseSignatureLine } from './signed-note.ts'
import type { ReadHashes } from './tiles.ts'
import type { Witness } from './witnesses.ts'

/** A checkpoint as a note, and its size. */
export type Signed = { note: string; size: number }

export type WitnessAnswer =
  | { state: 'cosigned'; line: string }
  /** It knows another size than it was asked to go on from. */
  | { state: 'elsewhere'; size: number }
  | { state: 'failed'; problem: WitnessProblem }

const PATIENCE_MS = 10_000
const LONGEST_ANSWER = 16_384
const SIZE_TYPE = 'text/x.tlog.size'

const REFUSALS: Record<number, WitnessProblem> = {
  400: 'refused',
  403: 'unknown-key',
  404: 'unknown-log',
  422: 'contradicted',
}

/** Asks for a cosignature of a tree that goes on from `oldSize` (c2sp.org/tlog-witness). Bounded in time; never throws. */
export async function askWitness(
  { url, key }: Witness,
  { note, size }: Signed,
  oldSize: number,
  read: ReadHashes,
  { signal, patience = PATIENCE_MS }: { signal?: AbortSignal; patience?: number } = {},
): Promise<WitnessAnswer> {
  try {
    const proof = await consistencyProof(oldSize, size, read)
    const body = [`old ${oldSize}`, ...proof.map(toBase64), '', note].join('\n')
    const within = AbortSignal.any([AbortSignal.timeout(patience), ...(signal ? [signal] : [])])
    const answer = await fetch(`${url}/add-checkpoint`, {
      method: 'POST',
      body,
      signal: within,
      redirect: 'manual',
    })
    const said = await readAtMost(answer, LONGEST_ANSWER)
    if (answer.status === 409) return sizeIn(answer, said)
    if (answer.status !== 200) return failed(REFUSALS[answer.status] ?? 'failing')
    const line = cosignatureIn(said, note, key)
    return line === null ? failed('ill-fitting') : { state: 'cosigned', line }
  } catch {
    return failed('away')
  }
}

function failed(problem: WitnessProblem): WitnessAnswer {
  return { state: 'failed', problem }
}

function sizeIn(answer: Response, said: string): WitnessAnswer {
  const size = readDecimal(said.replace(/\n$/, ''))
  const isSize = answer.headers.get('content-type')?.startsWith(SIZE_TYPE)
  return isSize && size !== null ? { state: 'elsewhere', size } : failed('failing')
}

// An answer may hold lines of other keys too.
function cosignatureIn(said: string, note: string, key: Witness['key']): string | null {
  const signed = parseNote(note)
  const signatures = said.split('\n').flatMap((line) => parseSignatureLine(line) ?? [])
  const own = signatures.filter(({ name, keyId }) => name === key.name && keyId === key.id)
  if (!signed || own.length !== 1 || !own[0]) return null
  const { valid } = checkSignatures({ text: signed.text, signatures: own }, [key])
  return valid.length === 1 ? formatSignatureLine(own[0]) : null
}

async function readAtMost({ body }: Response, most: number): Promise<string> {
  const chunks: Uint8Array[] = []
  let length = 0
  const reader = body?.getReader()
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    length += part.value.length
    if (length > most) {
      await reader?.cancel()
      throw new RangeError(`More than ${most} bytes`)
    }
    chunks.push(part.value)
  }
  return Buffer.concat(chunks).toString('utf8')
}
