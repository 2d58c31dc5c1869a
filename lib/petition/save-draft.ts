import { record } from '@/lib/audit/record'
import { db, type Transaction } from '@/lib/platform/db'
import { petitionChanges } from '@/lib/petition/differences'
import { findTextDraft, signedText, type SignedText, type TextDraft } from '@/lib/petition/draft-queries'
import type { PetitionWords } from '@/lib/petition/draft-schema'

/** What an open editor goes by: the version its words began from, when they had been saved (null: not yet), and which editor it is. */
export type OpenedText = { version: number; editedAt: Date | null; editor: string | null }

export type TextDraftSaved =
  | {
      state: 'saved'
      editedAt: Date | null
      /** Whether there is a working copy since this, or none any more. */
      isNews: boolean
    }
  /** Somebody else saved since, or published: `theirs` is what stands now. */
  | { state: 'conflict'; theirs: TextDraft }

/**
 * Saves the petition's working copy, in every language at once. What people sign stays as it is. Words that are those of the
 * version that is signed now need no working copy. `overrule` after a conflict: what stood there stays among the copies.
 */
export async function saveTextDraft(
  adminId: string,
  opened: OpenedText,
  words: PetitionWords[],
  { overrule = false } = {},
): Promise<TextDraftSaved> {
  return db().$transaction(async (tx) => {
    await lockText(tx)
    const [draft, signed] = [await findTextDraft(tx), await signedText(tx)]
    const theirs = conflictWith(opened, draft, signed)
    if (theirs) return { state: 'conflict', theirs }
    if (draft && petitionChanges(draft.words, words).length === 0)
      return { state: 'saved', editedAt: draft.editedAt, isNews: false }
    if (draft && overrule) await keepCopy(tx, draft, draft.editedBy)
    if (petitionChanges(signed.words, words).length === 0) {
      await tx.textDraft.deleteMany()
      return { state: 'saved', editedAt: null, isNews: draft !== null }
    }
    const by = { editedBy: adminId, editedIn: opened.editor }
    const editedAt = await write(tx, { ...by, fromVersion: signed.version, words }, draft)
    if (!draft || overrule)
      await record(tx, { adminId, verb: overrule ? 'overrule' : 'draft', subject: 'petition' })
    return { state: 'saved', editedAt, isNews: draft === null }
  })
}

/**
 * Makes earlier words the working copy again; one that stood there stays among the copies. False where the editor holds these
 * words already.
 */
export async function restoreText(adminId: string, words: PetitionWords[]): Promise<boolean> {
  return db().$transaction(async (tx) => {
    await lockText(tx)
    const [draft, signed] = [await findTextDraft(tx), await signedText(tx)]
    if (petitionChanges((draft ?? signed).words, words).length === 0) return false
    if (draft) await keepCopy(tx, draft, draft.editedBy)
    if (petitionChanges(signed.words, words).length === 0) await tx.textDraft.deleteMany()
    else await write(tx, { fromVersion: signed.version, words, editedBy: adminId, editedIn: null }, draft)
    await record(tx, { adminId, verb: 'restore', subject: 'petition' })
    return true
  })
}

/** Discards the working copy, which stays among the copies. False when there was none. */
export async function discardTextDraft(adminId: string): Promise<boolean> {
  return db().$transaction(async (tx) => {
    await lockText(tx)
    const draft = await findTextDraft(tx)
    if (!draft) return false
    await keepCopy(tx, draft, draft.editedBy)
    await tx.textDraft.deleteMany()
    await record(tx, { adminId, verb: 'discard', subject: 'petition' })
    return true
  })
}

/** Keeps words that give way to what somebody else saved, as a copy alone. */
export async function setTextAside(
  adminId: string,
  fromVersion: number,
  words: PetitionWords[],
): Promise<void> {
  await db().$transaction(async (tx) => {
    await keepCopy(tx, { fromVersion, words }, adminId)
    await record(tx, { adminId, verb: 'set-aside', subject: 'petition' })
  })
}

/** Of all who write or publish the petition's words, one after the other; the texts themselves are nobody's to lock. */
export async function lockText(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT FROM campaign WHERE id = 1 FOR UPDATE`
}

/** What somebody else saved or published since an editor was opened; null when nobody did. */
export function conflictWith(
  opened: OpenedText,
  draft: TextDraft | null,
  signed: SignedText,
): TextDraft | null {
  if (draft) {
    const isOwn = draft.editedIn !== null && draft.editedIn === opened.editor
    return isOwn || draft.editedAt.getTime() === opened.editedAt?.getTime() ? null : draft
  }
  if (signed.version === opened.version) return null
  return {
    ...{ fromVersion: signed.version, words: signed.words, editedAt: signed.at },
    ...{ editedBy: null, editedIn: null },
  }
}

async function write(
  tx: Transaction,
  { words, ...row }: Omit<TextDraft, 'editedAt'>,
  before: TextDraft | null,
): Promise<Date> {
  // Later than what stood there, whatever the clock: conflicts are told by it.
  const editedAt = new Date(Math.max(Date.now(), (before?.editedAt.getTime() ?? 0) + 1))
  await tx.textDraft.upsert({ where: { id: 1 }, create: { ...row, editedAt }, update: { ...row, editedAt } })
  await tx.textDraftWords.deleteMany()
  await tx.textDraftWords.createMany({ data: words })
  return editedAt
}

async function keepCopy(
  tx: Transaction,
  { fromVersion, words }: Pick<TextDraft, 'fromVersion' | 'words'>,
  adminId: string | null,
): Promise<void> {
  await tx.textCopy.create({ data: { fromVersion, words, adminId } })
}
