import type { UpdateVersionKind } from '@/lib/generated/prisma/client'
import { citedKeys } from '@/lib/markdown/cited-keys'
import type { Transaction } from '@/lib/platform/db'
import { keepOverwritten, keepVersion, type Place } from '@/lib/updates/versions'
import { wordsOf, type Words, type WorkingCopy } from '@/lib/updates/working-copy'

type Writing = Place & {
  /** For a language that is only begun here. */
  slug: string
  adminId: string
  editor: string | null
  workingCopy: WorkingCopy | null
  live: boolean
  asPending: boolean
  always?: boolean
  /** Null where the next save may still replace this version. */
  kind: UpdateVersionKind | null
}

export type Written = { editedAt: Date; overwritten: number | null; isNew: boolean }

/** Writes one language's words, keeping what they replace. Needs the lock on the update. */
export async function writeWords(tx: Transaction, words: Words, writing: Writing): Promise<Written> {
  const { updateId, locale, slug, adminId, workingCopy, live, asPending, always = false, kind } = writing
  const place = { updateId, locale }
  const { id, isNew } = workingCopy
    ? await keepOverwritten(tx, place, workingCopy, { adminId, live, always })
    : { id: null, isNew: true }
  // Always later than the previous time, whatever the clock says, since it tells conflicts.
  const editedAt = new Date(Math.max(Date.now(), (workingCopy?.editedAt.getTime() ?? 0) + 1))
  const row = { ...wordsOf(words), editedAt, editedBy: adminId, editedIn: writing.editor }
  const where = { updateId_locale: place }
  if (asPending) {
    await tx.updateDraft.upsert({ where, create: { ...place, ...row }, update: row })
  } else {
    const whole = { ...row, cites: citedKeys(row.body) }
    await tx.updateWords.upsert({ where, create: { ...place, slug, ...whole }, update: whole })
    await tx.updateDraft.deleteMany({ where: place })
  }
  if (kind) await keepVersion(tx, words, { ...place, kind, live: live && !asPending, adminId })
  return { editedAt, overwritten: id, isNew: isNew || (asPending && !workingCopy?.isPending) }
}
