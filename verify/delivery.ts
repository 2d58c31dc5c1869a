import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { lstat, readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { CheckedLog } from './check-log.ts'
import { parseCheckpoint, type Checkpoint } from './checkpoint.ts'
import { checkRows } from './delivery-rows.ts'
import { Contradiction, Unreadable } from './failures.ts'
import { findingOf, fitting, noting, unchecked, wrong, type Finding } from './findings.ts'
import { sha256 } from './merkle.ts'
import { beginsWith } from './prefix.ts'
import { judgeSignatures } from './signed-note.ts'
import { cosignedBy, type Witness } from './witnesses.ts'

const FORMAT = 'signatures-delivery/v1'
const MANIFEST = 'manifest.json'
const MANIFEST_LIMIT = 1024 * 1024
const NEEDED = ['signatures.csv', 'proofs.jsonl']
const SUM = /^[0-9a-f]{64}$/
const PLAIN_NAME = /^[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}$/

/** `first` is the digest of the manifest that was handed over, which differs where files were made again since. */
type Manifest = {
  first: string
  /** Whether this manifest is that one. */
  isFirst: boolean
  erasedSince: number
  checkpoint: Checkpoint
  files: [string, string][]
}

/** A delivery's folder beside the logs of the site (docs/ledger.md, Deliveries). */
export async function checkDelivery(
  folder: string,
  logs: CheckedLog[],
  witnesses: Witness[],
): Promise<Finding[]> {
  try {
    const manifest = await readManifest(folder)
    await checkFiles(folder, manifest)
    const unlisted = await unlistedFiles(folder, manifest)
    const checked = logOf(manifest, logs)
    const { count: rows, hidden } = await checkRows(folder, manifest.checkpoint)
    return [
      fitting(
        'delivery-files',
        `The ${manifest.files.length} files of the delivery are as its manifest says.`,
      ),
      ...unlisted,
      fitting('delivery-rows', `Each of its ${rows} rows is a different confirmed signature of the ledger.`),
      ...commentsHidden(hidden),
      ...cosignedBy(manifest.checkpoint, witnesses),
      await comparePrefix(checked, manifest.checkpoint),
      ...namedInLedger(manifest, rows, logs),
    ]
  } catch (error) {
    return [findingOf('delivery', error)]
  }
}

async function readManifest(folder: string): Promise<Manifest> {
  const file = path.join(folder, MANIFEST)
  const { size } = await regular(file)
  if (size > MANIFEST_LIMIT) throw new Unreadable(`${file} is larger than a manifest may be.`)
  const bytes = await readFile(file)
  const manifest = parseManifest(bytes)
  if (!manifest) throw new Unreadable(`${file} is not the manifest of a delivery.`)
  return manifest
}

function parseManifest(bytes: Buffer): Manifest | null {
  try {
    const { format, checkpoint, files, ...rest } = JSON.parse(bytes.toString('utf8')) as Record<
      string,
      unknown
    >
    if (format !== FORMAT || typeof checkpoint !== 'string' || typeof files !== 'object' || !files)
      return null
    const parsed = parseCheckpoint(Buffer.from(checkpoint))
    const named = Object.entries(files) as [string, string][]
    const isSafe = named.every(([name, sum]) => PLAIN_NAME.test(name) && SUM.test(sum))
    const isWhole = NEEDED.every((name) => named.some(([other]) => other === name))
    const rebuilt = asRebuilt(rest, sha256(bytes).toString('hex'))
    if (!parsed || !isSafe || !isWhole || !rebuilt) return null
    return { ...rebuilt, checkpoint: parsed, files: named }
  } catch {
    return null
  }
}

function asRebuilt(
  { erasedSince = 0, first }: Record<string, unknown>,
  digest: string,
): Pick<Manifest, 'first' | 'isFirst' | 'erasedSince'> | null {
  if (typeof erasedSince !== 'number' || !Number.isSafeInteger(erasedSince) || erasedSince < 0) return null
  if (first === undefined) return erasedSince === 0 ? { first: digest, isFirst: true, erasedSince } : null
  return typeof first === 'string' && SUM.test(first) ? { first, isFirst: false, erasedSince } : null
}

async function checkFiles(folder: string, { files }: Manifest): Promise<void> {
  for (const [name, sum] of files) {
    const file = path.join(folder, name)
    await regular(file)
    const hash = createHash('sha256')
    for await (const piece of createReadStream(file)) hash.update(piece as Buffer)
    if (hash.digest('hex') !== sum)
      throw new Contradiction(`${file} was changed: its SHA-256 is not the manifest's.`)
  }
}

async function unlistedFiles(folder: string, { files }: Manifest): Promise<Finding[]> {
  const listed = new Set([MANIFEST, ...files.map(([name]) => name)])
  const others = (await readdir(folder)).filter((name) => !listed.has(name)).sort()
  if (others.length === 0) return []
  const names = others.map((name) => JSON.stringify(name)).join(', ')
  return [noting('delivery-unlisted', `The folder holds what its manifest does not list: ${names}.`)]
}

function commentsHidden(hidden: number): Finding[] {
  if (hidden === 0) return []
  const words = `Comments that the campaign hides, so that nothing of them is handed over or proven: ${hidden}.`
  return [noting('delivery-comments', words)]
}

async function regular(file: string) {
  const found = await lstat(file).catch(() => null)
  if (!found?.isFile()) throw new Unreadable(`${file} is missing or is not a file.`)
  return found
}

function logOf({ checkpoint }: Manifest, logs: CheckedLog[]): CheckedLog {
  const checked = logs.find((log) => log.checkpoint.origin === checkpoint.origin)
  if (!checked)
    throw new Contradiction(`The delivery is of ${checkpoint.origin}, which this site does not have.`)
  if (judgeSignatures(checkpoint.note, checked.keys).state === 'valid') return checked
  throw new Contradiction(`The delivery's checkpoint is not signed by ${checkpoint.origin}.`)
}

async function comparePrefix(checked: CheckedLog, before: Checkpoint): Promise<Finding> {
  const { log, checkpoint, audited } = checked
  if (!audited)
    return unchecked('delivery-log', 'The log is not in order, so the delivery cannot be compared.')
  if (before.size > checkpoint.size) {
    return wrong(
      'delivery-log',
      `The delivery knows ${before.size} entries, the log shows ${checkpoint.size} alone.`,
    )
  }
  return (await beginsWith(log, checkpoint, before))
    ? fitting('delivery-log', 'The log that the delivery was made from is how the log begins today.')
    : wrong('delivery-log', 'THE LOG WAS REWRITTEN: it does not begin with what the delivery was made from.')
}

function namedInLedger(manifest: Manifest, rows: number, logs: CheckedLog[]): Finding[] {
  const { first, erasedSince, isFirst } = manifest
  const deliveries = logs.flatMap(({ audited }) => audited?.tallies.deliveries ?? [])
  const named = deliveries.find((delivery) => delivery.manifest === first)
  if (!named) return [unnamed(deliveries.length)]
  const entry = `Entry ${named.index} of the ledger names`
  const signatures = `with ${named.signatures} signatures`
  if (named.signatures !== rows + erasedSince) {
    const erased = erasedSince > 0 ? ` (and says erased since: ${erasedSince})` : ''
    return [wrong('delivery-named', `${entry} this package ${signatures}, but it has ${rows}${erased}.`)]
  }
  if (isFirst) return [fitting('delivery-named', `${entry} this package, ${signatures}.`)]
  return [
    fitting(
      'delivery-named',
      `${entry} the first package, ${signatures}; the manifest calls this one a later making of it.`,
    ),
    noting(
      'delivery-erased',
      `Rows no longer held since: ${erasedSince}. That, and that the others are of the first package, is the word of this manifest alone.`,
    ),
  ]
}

function unnamed(delivered: number): Finding {
  const words = 'No entry of the ledger names this package: it is not one that was handed over, or not yet'
  if (delivered === 0) return noting('delivery-named', `${words}.`)
  return unchecked(
    'delivery-named',
    `${words}. Whether rows were taken out of one that was (handed over: ${delivered}) cannot be told from it.`,
  )
}
