import { areEqual } from './bytes.ts'
import { pathUp, type Step } from './check-proof.ts'
import { parseCheckpoint, type Checkpoint } from './checkpoint.ts'
import { commitment, type Field } from './commitment.ts'
import { commitmentIn, decodeEntry, type Entry } from './entry.ts'
import { leafHash } from './hash.ts'
import { parseReceipt, RECEIPT_HEADER, type OpenedField, type Receipt } from './receipt.ts'
import { checkSignatures, parseNote, type CheckedSignature } from './signed-note.ts'
import type { VerifierKey } from './verifier-key.ts'

/** Whom a checker believes: the keys of each log it knows by its origin, and witnesses. */
export type Trusted = { logs: { origin: string; keys: VerifierKey[] }[]; witnesses: VerifierKey[] }

export type ReceiptProblem =
  /** It does not begin as a receipt does. */
  | { problem: 'not-a-receipt' }
  /** It begins as one and is cut, or was damaged. */
  | { problem: 'damaged' }
  /** Of another log; whether it holds is not known here. */
  | { problem: 'other-log'; origin: string }
  /** No known key of the log has signed its checkpoint. */
  | { problem: 'unknown-key' }
  /** A signature under the name of a known key or witness does not hold. */
  | { problem: 'forged'; name: string }
  /** An entry of a format or kind that is not known here. */
  | { problem: 'unknown-entry' }
  /** A value that the entry does not commit to. */
  | { problem: 'wrong-value'; field: Field }
  /** The checkpoint's tree does not hold the entry at its index. */
  | { problem: 'not-included' }

export type ProvenReceipt = {
  problem: null
  entry: Entry
  index: number
  opened: OpenedField[]
  checkpoint: Checkpoint
  leaf: Uint8Array
  /** From the leaf to the root. */
  path: Step[]
  /** Of the log's known keys. */
  signatures: CheckedSignature[]
  /** Of known witnesses. */
  cosignatures: CheckedSignature[]
}

/** Checks everything that can be checked without asking anybody. */
export function checkReceipt(text: string, trusted: Trusted): ReceiptProblem | ProvenReceipt {
  if (!text.startsWith(RECEIPT_HEADER)) return { problem: 'not-a-receipt' }
  const receipt = parseReceipt(text)
  const note = receipt && parseNote(receipt.checkpoint)
  const checkpoint = note && parseCheckpoint(note.text)
  if (!checkpoint) return { problem: 'damaged' }
  const log = trusted.logs.find(({ origin }) => origin === checkpoint.origin)
  if (!log) return { problem: 'other-log', origin: checkpoint.origin }
  const { valid, forged } = checkSignatures(note, [...log.keys, ...trusted.witnesses])
  if (forged[0]) return { problem: 'forged', name: forged[0].name }
  const signatures = valid.filter(({ key }) => log.keys.includes(key))
  if (signatures.length === 0) return { problem: 'unknown-key' }
  const cosignatures = valid.filter(({ key }) => trusted.witnesses.includes(key))
  const proven = checkEntry(receipt, checkpoint)
  return proven.problem === null ? { ...proven, signatures, cosignatures } : proven
}

function checkEntry(
  { entry: bytes, index, opened, proof }: Receipt,
  checkpoint: Checkpoint,
): ReceiptProblem | Omit<ProvenReceipt, 'signatures' | 'cosignatures'> {
  const entry = decodeEntry(bytes)
  if (!entry) return { problem: 'unknown-entry' }
  const wrong = opened.find((field) => !isCommittedTo(entry, field))
  if (wrong) return { problem: 'wrong-value', field: wrong.field }
  const leaf = leafHash(bytes)
  const path = pathUp(checkpoint.size, index, leaf, proof)
  const root = path?.at(-1)?.above ?? leaf
  if (!path || !areEqual(root, checkpoint.root)) return { problem: 'not-included' }
  return { problem: null, entry, index, opened, checkpoint, leaf, path }
}

function isCommittedTo(entry: Entry, { field, salt, value }: OpenedField): boolean {
  const committed = commitmentIn(entry, field)
  return committed !== undefined && areEqual(committed, commitment(field, salt, value))
}
