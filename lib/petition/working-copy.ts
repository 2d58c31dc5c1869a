import { audit } from '@/lib/audit/audit'
import { petitionChanges } from '@/lib/petition/differences'
import {
  findWorkingCopy,
  signedText,
  type SignedText,
  type TextWorkingCopy,
} from '@/lib/petition/working-copy-queries'
import type { PetitionWords } from '@/lib/petition/working-copy-schema'
import { db, type Transaction } from '@/lib/platform/db'

/** `version` is the one its words came from; `editedAt` is null before the first save. */
export type OpenedText = { version: number; editedAt: Date | null; editor: string | null }

export type WorkingCopySaved =
  { state: 'saved'; editedAt: Date | null } | { state: 'conflict'; theirs: TextWorkingCopy }

/** Saves all languages; words equal to the signed version need no copy. `overrule` keeps what it replaces. */
export async function saveWorkingCopy(
  adminId: string,
  opened: OpenedText,
  words: PetitionWords[],
  { overrule = false } = {},
): Promise<WorkingCopySaved> {
  return db().$transaction(async (tx) => {
    await lockText(tx)
    const [workingCopy, signed] = [await findWorkingCopy(tx), await signedText(tx)]
    const theirs = conflictWith(opened, workingCopy, signed)
    if (theirs) return { state: 'conflict', theirs }
    if (workingCopy && petitionChanges(workingCopy.words, words).length === 0)
      return { state: 'saved', editedAt: workingCopy.editedAt }
    if (workingCopy && overrule) await keepCopy(tx, workingCopy, workingCopy.editedBy)
    if (petitionChanges(signed.words, words).length === 0) {
      await tx.textDraft.deleteMany()
      return { state: 'saved', editedAt: null }
    }
    const by = { editedBy: adminId, editedIn: opened.editor }
    const editedAt = await write(tx, { ...by, fromVersion: signed.version, words }, workingCopy)
    if (!workingCopy || overrule)
      await audit(tx, { adminId, verb: overrule ? 'overrule' : 'draft', subject: 'petition' })
    return { state: 'saved', editedAt }
  })
}

/** Makes earlier words the working copy, keeping the present one as a copy. False where they are the same. */
export async function restoreText(adminId: string, words: PetitionWords[]): Promise<boolean> {
  return db().$transaction(async (tx) => {
    await lockText(tx)
    const [workingCopy, signed] = [await findWorkingCopy(tx), await signedText(tx)]
    if (petitionChanges((workingCopy ?? signed).words, words).length === 0) return false
    if (workingCopy) await keepCopy(tx, workingCopy, workingCopy.editedBy)
    if (petitionChanges(signed.words, words).length === 0) await tx.textDraft.deleteMany()
    else
      await write(tx, { fromVersion: signed.version, words, editedBy: adminId, editedIn: null }, workingCopy)
    await audit(tx, { adminId, verb: 'restore', subject: 'petition' })
    return true
  })
}

/** Discards the working copy, which is kept as a copy. False when there was none. */
export async function discardWorkingCopy(adminId: string): Promise<boolean> {
  return db().$transaction(async (tx) => {
    await lockText(tx)
    const workingCopy = await findWorkingCopy(tx)
    if (!workingCopy) return false
    await keepCopy(tx, workingCopy, workingCopy.editedBy)
    await tx.textDraft.deleteMany()
    await audit(tx, { adminId, verb: 'discard', subject: 'petition' })
    return true
  })
}

/** Keeps words that an editor gave up for another's as a copy only. */
export async function keepDiscardedWords(
  adminId: string,
  fromVersion: number,
  words: PetitionWords[],
): Promise<void> {
  await db().$transaction(async (tx) => {
    await keepCopy(tx, { fromVersion, words }, adminId)
    await audit(tx, { adminId, verb: 'set-aside', subject: 'petition' })
  })
}

/** Serialises everybody who writes or publishes the petition's words. */
export async function lockText(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT FROM campaign WHERE id = 1 FOR UPDATE`
}

/** What somebody else saved or published since an editor was opened; null when nobody did. */
export function conflictWith(
  opened: OpenedText,
  workingCopy: TextWorkingCopy | null,
  signed: SignedText,
): TextWorkingCopy | null {
  if (workingCopy) {
    const isOwn = workingCopy.editedIn !== null && workingCopy.editedIn === opened.editor
    return isOwn || workingCopy.editedAt.getTime() === opened.editedAt?.getTime() ? null : workingCopy
  }
  if (signed.version === opened.version) return null
  return {
    ...{ fromVersion: signed.version, words: signed.words, editedAt: signed.at },
    ...{ editedBy: null, editedIn: null },
  }
}

async function write(
  tx: Transaction,
  { words, ...row }: Omit<TextWorkingCopy, 'editedAt'>,
  before: TextWorkingCopy | null,
): Promise<Date> {
  // Always later than the previous time, whatever the clock says, since it tells conflicts.
  const editedAt = new Date(Math.max(Date.now(), (before?.editedAt.getTime() ?? 0) + 1))
  await tx.textDraft.upsert({ where: { id: 1 }, create: { ...row, editedAt }, update: { ...row, editedAt } })
  await tx.textDraftWords.deleteMany()
  await tx.textDraftWords.createMany({ data: words })
  return editedAt
}

async function keepCopy(
  tx: Transaction,
  { fromVersion, words }: Pick<TextWorkingCopy, 'fromVersion' | 'words'>,
  adminId: string | null,
): Promise<void> {
  await tx.textCopy.create({ data: { fromVersion, words, adminId } })
}
