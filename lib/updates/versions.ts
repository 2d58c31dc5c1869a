import type { UpdateVersionKind } from '@/lib/generated/prisma/client'
import type { Transaction } from '@/lib/platform/db'
import { sameWords, wordsOf, type Words, type WorkingCopy } from '@/lib/updates/working-copy'

// In ms: one admin's autosaves within it leave one version, the last.
const ONE_SITTING = 10 * 60_000

export type Place = { updateId: number; locale: string }

type NewVersion = Place & { kind: UpdateVersionKind; live: boolean; adminId: string | null; at?: Date }

/** Keeps words as a version in an append-only table and returns its id; words equal to the newest version reuse it. */
export async function keepVersion(tx: Transaction, words: Words, version: NewVersion): Promise<number> {
  const newest = await newestVersion(tx, version)
  if (newest && sameWords(newest, words)) return newest.id
  const { id } = await tx.updateVersion.create({
    data: { ...version, ...wordsOf(words) },
    select: { id: true },
  })
  return id
}

type Overwriting = { adminId: string; live: boolean; always: boolean }

/** Keeps words about to be overwritten, except those of the same sitting unless `always`. Says whether it is new. */
export async function keepOverwritten(
  tx: Transaction,
  place: Place,
  workingCopy: WorkingCopy,
  { adminId, live, always }: Overwriting,
): Promise<{ id: number | null; isNew: boolean }> {
  const newest = await newestVersion(tx, place)
  if (newest && sameWords(newest, workingCopy.words)) return { id: newest.id, isNew: false }
  const inOneSitting =
    newest && workingCopy.editedBy === adminId && Date.now() - newest.at.getTime() < ONE_SITTING && !always
  if (inOneSitting) return { id: null, isNew: false }
  return { id: await keepWorkingCopy(tx, place, workingCopy, live), isNew: true }
}

/** Keeps a language's words as they stand as a version, and returns its id. */
export function keepWorkingCopy(
  tx: Transaction,
  place: Place,
  { words, isPending, editedBy, editedAt }: WorkingCopy,
  live: boolean,
): Promise<number> {
  const wasLive = live && !isPending
  const kind = wasLive ? 'published' : editedBy ? 'autosaved' : 'saved'
  return keepVersion(tx, words, { ...place, kind, live: wasLive, adminId: editedBy, at: editedAt })
}

function newestVersion(tx: Transaction, { updateId, locale }: Place) {
  return tx.updateVersion.findFirst({ where: { updateId, locale }, orderBy: { id: 'desc' } })
}
