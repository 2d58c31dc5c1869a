import { fromBase64, hashFromBase64 } from './base64.ts'
import type { CheckedLog } from './check-log.ts'
import { parseCheckpoint, parseDecimal, type Checkpoint } from './checkpoint.ts'
import type { Opened } from './commitment.ts'
import { hourInWords, parseEntry, type Entry } from './entry.ts'
import { findingOf, fitting, noting, unchecked, wrong, type Finding } from './findings.ts'
import { isIncluded, leafHash } from './merkle.ts'
import { parseOpened, unfitting } from './opened.ts'
import { beginsWith } from './prefix.ts'
import { judgeSignatures } from './signed-note.ts'
import { cosignedBy, type Witness } from './witnesses.ts'

const RECEIPT_LIMIT = 512 * 1024
const FIRST_LINE = 'c2sp.org/tlog-proof@v1'
const MOST_HASHES = 63

type Receipt = {
  entryBytes: Buffer
  entry: Entry
  opened: Opened[]
  index: number
  proof: Buffer[]
  checkpoint: Checkpoint
}

/** A signer's receipt (c2sp.org/tlog-proof) beside the logs of the site. */
export async function checkReceipt(
  bytes: Buffer,
  logs: CheckedLog[],
  witnesses: Witness[],
): Promise<Finding[]> {
  const receipt = parseReceipt(bytes)
  if (!receipt) return [unchecked('receipt', 'The file is not a receipt, or only a part of one.')]
  const { entryBytes, entry, opened, index, proof, checkpoint } = receipt
  const checked = logs.find((log) => log.checkpoint.origin === checkpoint.origin)
  if (!checked) {
    return [
      wrong(
        'receipt',
        `The receipt is of another log (${checkpoint.origin}), which this site does not have.`,
      ),
    ]
  }
  if (judgeSignatures(checkpoint.note, checked.keys).state !== 'valid') {
    return [wrong('receipt', `The receipt's checkpoint is not signed by ${checkpoint.origin}.`)]
  }
  if (!isIncluded(checkpoint, index, leafHash(entryBytes), proof)) {
    return [wrong('receipt', 'The receipt does not prove that its entry stands in the log.')]
  }
  const odd = unfitting(entry, opened)
  if (odd.length > 0) {
    return [
      wrong('receipt', `The receipt reveals what its entry does not say: ${odd.map(quoted).join(', ')}.`),
    ]
  }
  return [
    fitting('receipt', `The receipt proves entry ${index}: ${entry.kind}, ${hourInWords(entry.hour)}.`),
    ...opened.map(({ field, value }) => fitting('receipt-field', inWords(field, value))),
    ...cosignedBy(checkpoint, witnesses),
    await comparePrefix(checked, checkpoint),
  ]
}

async function comparePrefix(checked: CheckedLog, before: Checkpoint): Promise<Finding> {
  const { log, checkpoint, audited } = checked
  if (!audited)
    return unchecked('receipt-log', 'The log is not in order, so the receipt cannot be compared with it.')
  if (before.size > checkpoint.size) {
    const words = `The receipt is from when the log had ${before.size} entries; now it shows ${checkpoint.size}.`
    const isDeclared = checked.findings.some(({ code, level }) => code === 'continued' && level === 'note')
    return isDeclared ? noting('receipt-log', words) : wrong('receipt-log', `THE LOG WAS REWOUND. ${words}`)
  }
  try {
    return (await beginsWith(log, checkpoint, before))
      ? fitting('receipt-log', `The log that the receipt was made from is how the log begins today.`)
      : wrong('receipt-log', 'THE LOG WAS REWRITTEN: it does not begin with what the receipt was made from.')
  } catch (error) {
    return findingOf('receipt-log', error)
  }
}

/** Null where it is not one. */
function parseReceipt(bytes: Buffer): Receipt | null {
  // Mail programs and editors of some systems end lines in two characters.
  const text = bytes.toString('utf8').replaceAll('\r\n', '\n')
  const end = text.indexOf('\n\n')
  if (bytes.length > RECEIPT_LIMIT || end < 0) return null
  const [first, extra = '', place = '', ...hashes] = text.slice(0, end).split('\n')
  const index = place.startsWith('index ') ? parseDecimal(place.slice(6)) : null
  const proof = hashes.map(hashFromBase64)
  const checkpoint = parseCheckpoint(Buffer.from(text.slice(end + 2)))
  const revealed = extra.startsWith('extra ') ? parseExtra(extra.slice(6)) : null
  if (first !== FIRST_LINE || index === null || !checkpoint || !revealed) return null
  if (proof.length > MOST_HASHES || !proof.every((hash) => hash !== null)) return null
  return { ...revealed, index, proof, checkpoint }
}

function parseExtra(encoded: string): Pick<Receipt, 'entryBytes' | 'entry' | 'opened'> | null {
  const json = fromBase64(encoded)?.toString('utf8')
  if (json === undefined) return null
  try {
    const value = JSON.parse(json) as { entry?: unknown; opened?: unknown } | null
    const entryBytes = typeof value?.entry === 'string' ? fromBase64(value.entry) : null
    const entry = entryBytes && parseEntry(entryBytes)
    const opened = parseOpened(value?.opened)
    return entryBytes && entry && opened ? { entryBytes, entry, opened } : null
  } catch {
    return null
  }
}

function inWords(field: string, value: string | null): string {
  return value === null ? `It says that there is no ${field}.` : `Its ${field} is ${quoted(value)}.`
}

function quoted(text: string): string {
  return JSON.stringify(text)
}
