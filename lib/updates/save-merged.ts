import { db } from '@/lib/platform/db'
import { lockUpdate } from '@/lib/updates/lock'
import { mergeWords, type MergeChoice, type WordField } from '@/lib/updates/merge-words'
import { saveWithin, type OpenEditor, type Saved } from '@/lib/updates/save'
import { unlessTaken } from '@/lib/updates/slugs'
import { keepVersion } from '@/lib/updates/versions'
import { wordsOf, workingCopyOf } from '@/lib/updates/working-copy'
import type { EditedWorkingCopy } from '@/lib/updates/working-copy-schema'

type Merging = OpenEditor & {
  /** The fingerprint of the words that the editor opened. */
  openedWords: string
  /** What is kept of each field that both changed. */
  choices: Partial<Record<WordField, MergeChoice>>
}

/**
 * Saves both texts of a conflict field by field, as `saveUpdate` does an overruling one; either stays as a version. `conflict`
 * where somebody saved after `theirs`, or a field that both changed was not chosen.
 */
export async function saveMerged(
  adminId: string,
  id: number,
  theirs: Date | null,
  posted: EditedWorkingCopy,
  { openedWords, choices, ...editor }: Merging,
): Promise<Saved> {
  const place = { updateId: id, locale: posted.locale }
  const where = { updateId_locale: place }
  const merge = () =>
    db().$transaction(async (tx): Promise<Saved> => {
      if (!(await lockUpdate(tx, id))) return { state: 'missing' }
      const current = workingCopyOf(
        await tx.updateWords.findUnique({ where }),
        await tx.updateDraft.findUnique({ where }),
      )
      if (current?.editedAt.getTime() !== theirs?.getTime()) return { state: 'conflict', theirs: current }
      const merged = current && mergeWords(openedWords, wordsOf(posted), current.words, choices)
      if (!merged) return { state: 'conflict', theirs: current }
      const saved = await saveWithin(
        tx,
        adminId,
        id,
        theirs,
        { ...posted, ...merged },
        { ...editor, how: 'merge' },
      )
      if (saved.state === 'saved')
        await keepVersion(tx, wordsOf(posted), { ...place, kind: 'autosaved', live: false, adminId })
      return saved
    })
  return (await unlessTaken(merge, posted)) ?? { state: 'slug-taken' }
}
