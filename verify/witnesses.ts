import type { CheckedLog } from './check-log.ts'
import { parseCheckpoint, type Checkpoint } from './checkpoint.ts'
import { DownloadError, type Download } from './download.ts'
import { findingOf, fitting, noting, unchecked, wrong, type Finding } from './findings.ts'
import { sha256 } from './merkle.ts'
import { beginsWith } from './prefix.ts'
import { COSIGNATURE, judgeCosignature, judgeSignatures, parseVkey, type VerifierKey } from './signed-note.ts'

/** `address` is where its own view can be read, if that is known. */
export type Witness = { key: VerifierKey; address: string | null }

const LIMIT = 128 * 1024

/** `VKEY` or `VKEY URL`; null where it is neither. */
export function parseWitness(text: string): Witness | null {
  const [vkey = '', address = null, ...rest] = text.trim().split(/\s+/)
  const key = parseVkey(vkey)
  if (key?.type !== COSIGNATURE || rest.length > 0) return null
  if (address !== null && !/^https?:\/\/[^/]/.test(address)) return null
  return { key, address: address?.replace(/\/+$/, '') ?? null }
}

/** Who cosigned a checkpoint, of the witnesses that the user knows. */
export function cosignedBy({ note, origin }: Checkpoint, witnesses: Witness[]): Finding[] {
  return witnesses.map(({ key }) => {
    const cosigned = judgeCosignature(note, key)
    switch (cosigned.state) {
      case 'valid':
        return fitting(
          'cosignature',
          `${key.name} saw this tree of ${origin} on ${inWords(cosigned.seconds)}.`,
        )
      case 'invalid':
        return wrong(
          'cosignature',
          `What stands under ${origin} as the cosignature of ${key.name} is not by it.`,
        )
      case 'absent':
        return unchecked('cosignature', `${key.name} has not cosigned this checkpoint of ${origin}.`)
    }
  })
}

/** What a witness was shown, beside what we are shown: a log with two faces is found here. */
export async function compareViews(
  { log, checkpoint, keys }: CheckedLog,
  witnesses: Witness[],
  download: Download,
): Promise<Finding[]> {
  const hash = sha256(Buffer.from(checkpoint.origin)).toString('hex')
  const findings: Finding[] = []
  for (const { key, address } of witnesses) {
    if (address === null) continue
    try {
      const view = parseCheckpoint(await download(`${address}/${hash}/checkpoint`, LIMIT))
      findings.push(await compareView(view, key))
    } catch (error) {
      if (error instanceof DownloadError && error.reason === 'missing') {
        findings.push(noting('witness', `${key.name} has never cosigned ${checkpoint.origin}.`))
      } else {
        findings.push(findingOf('witness', error))
      }
    }
  }
  return findings

  async function compareView(view: Checkpoint | null, key: VerifierKey): Promise<Finding> {
    if (view?.origin !== checkpoint.origin || judgeSignatures(view.note, keys).state !== 'valid') {
      return unchecked('witness', `${key.name} does not show a checkpoint that ${checkpoint.origin} signed.`)
    }
    if (judgeCosignature(view.note, key).state !== 'valid') {
      return unchecked('witness', `${key.name} shows a checkpoint without its own cosignature.`)
    }
    const isSmaller = view.size <= checkpoint.size
    if (isSmaller && !(await beginsWith(log, checkpoint, view))) {
      return wrong(
        'witness',
        `TWO FACES: ${key.name} was shown another log (${view.size} entries) than we are.`,
      )
    }
    return isSmaller
      ? fitting('witness', `${key.name} was shown the same log (${view.size} entries).`)
      : noting('witness', `${key.name} was shown ${view.size} entries, we ${checkpoint.size}: check again.`)
  }
}

function inWords(seconds: number): string {
  const date = new Date(seconds * 1000)
  return Number.isNaN(date.getTime()) ? `second ${seconds}` : date.toISOString().replace('.000Z', 'Z')
}
