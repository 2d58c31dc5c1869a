import type { Transaction } from '@/lib/platform/db'
import type { UpdateVersionKind } from '@/lib/generated/prisma/client'
import { citedKeys } from '@/lib/markdown/cited-keys'
import { wordsOf, type Held, type Words } from '@/lib/updates/held'
import { keepOverwritten, keepVersion, type Place } from '@/lib/updates/versions'

type Writing = Place & {
  adminId: string
  /** The open editor that they come from, if any. */
  editor: string | null
  /** What stands there now. */
  held: Held | null
  /** Whether the public reads the language now, or will. */
  live: boolean
  /** Keeps them beside the words that are public, and not in their place. */
  beside: boolean
  /** Whether what is overwritten always stays as a version. */
  always?: boolean
  /** The version that the new words are at once; null where the next ones may still take their place. */
  kind: UpdateVersionKind | null
}

export type Written = { editedAt: Date; overwritten: number | null; isNew: boolean }

/** Writes an update's words in a language, keeping what they replace. Needs the lock on the update. */
export async function writeWords(tx: Transaction, words: Words, writing: Writing): Promise<Written> {
  const { updateId, locale, adminId, held, live, beside, always = false, kind } = writing
  const place = { updateId, locale }
  const { id, isNew } = held
    ? await keepOverwritten(tx, place, held, { adminId, live, always })
    : { id: null, isNew: true }
  // Later than what stood there, whatever the clock: conflicts are told by it.
  const editedAt = new Date(Math.max(Date.now(), (held?.editedAt.getTime() ?? 0) + 1))
  const row = { ...wordsOf(words), editedAt, editedBy: adminId, editedIn: writing.editor }
  const where = { updateId_locale: place }
  if (beside) {
    await tx.updateDraft.upsert({ where, create: { ...place, ...row }, update: row })
  } else {
    const whole = { ...row, cites: citedKeys(row.body) }
    await tx.updateWords.upsert({ where, create: { ...place, ...whole }, update: whole })
    await tx.updateDraft.deleteMany({ where: place })
  }
  if (kind) await keepVersion(tx, words, { ...place, kind, live: live && !beside, adminId })
  return { editedAt, overwritten: id, isNew: isNew || (beside && !held?.beside) }
}
