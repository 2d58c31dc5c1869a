import { createReadStream } from 'node:fs'
import path from 'node:path'
import { fromBase64, hashFromBase64 } from './base64.ts'
import { fits } from './commitment.ts'
import { csvRows } from './csv.ts'
import { FIELDS, parseEntry, type Commitments } from './entry.ts'
import { Contradiction, Unreadable } from './failures.ts'
import { IndexSet } from './index-set.ts'
import { lines } from './lines.ts'
import { isIncluded, leafHash, type Tree } from './merkle.ts'

const APOSTROPHES = /'/g
const HIDEABLE = 'comment'

type Revealed = { field: string; salt: string; value: string | null }
type Proof = { index: number; entry: Buffer; opened: Revealed[]; proof: Buffer[] }

export type CheckedRows = {
  count: number
  /** How many comments the campaign hides: nothing of them is in the delivery, so nothing of them is proven. */
  hidden: number
}

/** The rows, each proven by its line of proofs.jsonl. Throws Contradiction, Unreadable. */
export async function checkRows(folder: string, tree: Tree): Promise<CheckedRows> {
  const rows = csvRows(text(folder, 'signatures.csv'))
  const proofs = lines(text(folder, 'proofs.jsonl'))
  try {
    const header = await rows.next()
    const columns = columnsOf(header.done ? [] : header.value)
    const seen = new IndexSet()
    let [count, hidden] = [0, 0]
    for await (const row of rows) {
      count += 1
      const line = await proofs.next()
      if (line.done) throw new Contradiction(`Row ${count} has no proof.`)
      const proof = parseProof(line.value, count)
      const shown = withoutHidden(row, columns, proof)
      if (shown.size < columns.size) hidden += 1
      checkRow(row, shown, proof, { tree, seen, count })
    }
    if (!(await proofs.next()).done) throw new Contradiction(`There are more proofs than the ${count} rows.`)
    return { count, hidden }
  } catch (error) {
    if (error instanceof RangeError) throw new Unreadable(`The delivery cannot be read: ${error.message}.`)
    throw error
  }
}

/** Where the fields of the ledger stand in a row; `text-version` is the column text_version. */
function columnsOf(header: string[]): Map<string, number> {
  const places = FIELDS.map((field) => [field, header.indexOf(field.replace('-', '_'))] as const)
  const found = new Map(places.filter(([, place]) => place >= 0))
  if (!found.has('name')) throw new Unreadable('signatures.csv has no column called name.')
  return found
}

/** Of a comment that the campaign hides there are neither words nor what would open them. */
function withoutHidden(row: string[], columns: Map<string, number>, { opened }: Proof): Map<string, number> {
  const place = columns.get(HIDEABLE)
  const isHidden =
    place !== undefined && (row[place] ?? '') === '' && !opened.some(({ field }) => field === HIDEABLE)
  return isHidden ? new Map([...columns].filter(([field]) => field !== HIDEABLE)) : columns
}

type Place = { tree: Tree; seen: IndexSet; count: number }

function checkRow(
  row: string[],
  columns: Map<string, number>,
  proof: Proof,
  { tree, seen, count }: Place,
): void {
  const entry = parseEntry(proof.entry)
  if (entry?.kind !== 'confirmed') throw new Contradiction(`The proof of row ${count} is not of a signature.`)
  if (!isIncluded(tree, proof.index, leafHash(proof.entry), proof.proof)) {
    throw new Contradiction(`Row ${count} is not in the ledger: its proof does not lead to the signed tree.`)
  }
  if (!seen.add(proof.index))
    throw new Contradiction(`Row ${count} is a signature that another row is already.`)
  for (const [field, place] of columns) {
    const opened = proof.opened.find((one) => one.field === field)
    const cell = row[place] ?? ''
    if (!opened || !isWhatWasSigned(entry.commitments, opened, cell)) {
      throw new Contradiction(`Row ${count} says another ${field} than was signed.`)
    }
  }
}

/** A cell may have apostrophes more than its value, which keep spreadsheets from evaluating it: then the proof has the value. */
function isWhatWasSigned(commitments: Commitments, { field, salt, value }: Revealed, cell: string): boolean {
  const fitting = (candidate: string | null) => fits(commitments, { field, salt, value: candidate })
  if (value === null) return fitting(cell) || (cell === '' && fitting(null))
  const isSame = value.replace(APOSTROPHES, '') === cell.replace(APOSTROPHES, '')
  return isSame && fitting(value)
}

function parseProof(line: string, count: number): Proof {
  const proof = asProof(line)
  if (!proof) throw new Unreadable(`Line ${count} of proofs.jsonl is not a proof.`)
  return proof
}

function asProof(line: string): Proof | null {
  try {
    const { index, entry, opened, proof } = JSON.parse(line) as Record<string, unknown>
    const bytes = typeof entry === 'string' ? fromBase64(entry) : null
    if (typeof index !== 'number' || !Number.isSafeInteger(index) || index < 0 || !bytes) return null
    if (!Array.isArray(opened) || !Array.isArray(proof) || opened.length > FIELDS.length) return null
    const revealed = opened.map(asRevealed)
    const hashes = proof.map((hash: unknown) => (typeof hash === 'string' ? hashFromBase64(hash) : null))
    if (!revealed.every((one) => one !== null) || !hashes.every((hash) => hash !== null)) return null
    return { index, entry: bytes, opened: revealed, proof: hashes }
  } catch {
    return null
  }
}

function asRevealed(value: unknown): Revealed | null {
  if (!Array.isArray(value)) return null
  const [field, salt, given = null] = value as unknown[]
  const isText = typeof field === 'string' && typeof salt === 'string'
  if (!isText || (typeof given !== 'string' && given !== null)) return null
  return { field, salt, value: given }
}

async function* text(folder: string, name: string): AsyncGenerator<string> {
  for await (const piece of createReadStream(path.join(folder, name), 'utf8')) yield piece as string
}
