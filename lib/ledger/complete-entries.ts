import { setImmediate as othersTurn } from 'node:timers/promises'
import type { Transaction } from '@/lib/platform/db'
import { commitment, laterSaltOf, saltOf, type Field } from './commitment.ts'
import { encodeEntry, hourOf } from './entry.ts'
import { hashOfWords } from './published-words.ts'
import { newSeed, openSeed, sealSeed } from './seed.ts'
import { SIGNED_FIELDS, type SignedValues } from './signed-values.ts'
import type { QueuedEvent } from './take-events.ts'

/** `made` is false for bytes that its event holds; the entry that continues another log has no event. */
export type Completed = { eventId: bigint | null; bytes: Uint8Array; made: boolean }

export type NewSeed = { signatureId: string; eventId: bigint; sealed: Uint8Array }

// Commitments take the processor for milliseconds, which requests would wait for.
const AT_A_TIME = 32

/** The entries of events in their order, the first of them at `index`, and the seeds of those that had none. */
export async function completeEntries(
  tx: Transaction,
  events: readonly QueuedEvent[],
  index: number,
): Promise<{ entries: Completed[]; seeds: NewSeed[] }> {
  const places = new Map<bigint, number>()
  const seeds = new Map<bigint, Buffer>()
  const entries: Completed[] = []
  const newSeeds: NewSeed[] = []
  for (const [at, event] of events.entries()) {
    if (event.kind === 'confirmed') places.set(event.id, index + at)
    const known = event.entry ?? event.earlier
    if (known) {
      entries.push({ eventId: event.id, bytes: known, made: !event.entry })
      continue
    }
    if (at % AT_A_TIME === 0) await othersTurn()
    const seed = seedFor(event, seeds)
    if (seed.isNew && event.signatureId) {
      seeds.set(event.id, seed.bytes)
      newSeeds.push({ signatureId: event.signatureId, eventId: event.id, sealed: sealSeed(seed.bytes) })
    }
    const place = places.get(event.confirmedId ?? NONE) ?? event.confirmedIndex
    entries.push({ eventId: event.id, bytes: await entryOf(tx, event, seed.bytes, place), made: true })
  }
  return { entries, seeds: newSeeds }
}

const NONE = -1n

// What nobody can open later, is salted by a seed that is forgotten at once.
function seedFor(event: QueuedEvent, made: ReadonlyMap<bigint, Buffer>): { bytes: Buffer; isNew: boolean } {
  const bytes = event.sealed ? openSeed(event.sealed) : made.get(event.confirmedId ?? NONE)
  if (bytes) return { bytes, isNew: false }
  return { bytes: newSeed(), isNew: event.kind === 'confirmed' && event.signature !== null }
}

async function entryOf(
  tx: Transaction,
  event: QueuedEvent,
  seed: Buffer,
  place: number | bigint | null,
): Promise<Uint8Array> {
  const { id, kind, signature, textVersionId } = event
  const hour = hourOf(event.at)
  if (kind === 'delivered') throw new Error('The entry of a delivery is made with its event')
  if (kind === 'text_version') return textVersionEntry(tx, textVersionId ?? 0, hour)
  if (kind === 'confirmed') {
    const commitments = commitmentsTo(signature, seed)
    return encodeEntry({ kind, hour, before: signature === null, commitments })
  }
  const later = (field: Field, value: string | null) =>
    commitment(field, laterSaltOf(seed, kind, id, field), value)
  const commitments = { index: later('index', place === null ? null : String(place)) }
  if (kind === 'renewed') {
    const { 'text-version': version = null, consent = null } = event.renewedTo ?? {}
    const renewed = { 'text-version': later('text-version', version), consent: later('consent', consent) }
    return encodeEntry({ kind, hour, commitments: { ...commitments, ...renewed } })
  }
  if (kind === 'withdrawn') return encodeEntry({ kind, hour, commitments })
  return encodeEntry({ kind, hour, commitments, correctionId: event.correctionId ?? 0 })
}

function commitmentsTo(signature: SignedValues | null, seed: Buffer): Record<keyof SignedValues, Uint8Array> {
  const made = SIGNED_FIELDS.map((field) => [
    field,
    commitment(field, saltOf(seed, field), signature?.[field] ?? null),
  ])
  return Object.fromEntries(made) as Record<keyof SignedValues, Uint8Array>
}

async function textVersionEntry(tx: Transaction, id: number, hour: number): Promise<Uint8Array> {
  const { major, minor, words, consents } = await tx.textVersion.findUniqueOrThrow({
    where: { id },
    include: { words: true, consents: true },
  })
  const languages = words.map((row) => ({
    ...row,
    consent: consents.find(({ locale }) => locale === row.locale)?.wording ?? '',
  }))
  return encodeEntry({
    kind: 'text_version',
    hour,
    versionId: id,
    major,
    minor,
    words: hashOfWords(languages),
  })
}
