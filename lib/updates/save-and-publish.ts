import type { Locale } from '@/lib/i18n/locales'
import { db } from '@/lib/platform/db'
import { publishWords } from '@/lib/updates/publish'
import { readyToPublish, type ProblemsByLocale } from '@/lib/updates/ready-to-publish'
import { saveWithin, type OpenEditor, type SaveRefused } from '@/lib/updates/save'
import type { DateAndSlug } from '@/lib/updates/schema'
import { unlessTaken } from '@/lib/updates/slugs'
import type { EditedWorkingCopy } from '@/lib/updates/working-copy-schema'

type Stored = { editedAt: Date; dateAndSlug: Partial<DateAndSlug> }

export type SavedAndPublished =
  | ({ state: 'published' } & Stored)
  | ({ state: 'unpublished'; problems: ProblemsByLocale } & Stored)
  | SaveRefused

/**
 * Saves one language and publishes exactly that, whatever was scheduled; or the languages asked for, as their editors show
 * them: all of them or none. Publishes nothing if `saveUpdate` refuses.
 */
export async function saveAndPublish(
  adminId: string,
  id: number,
  editedAt: Date | null,
  posted: EditedWorkingCopy,
  { locales = [posted.locale], ...editor }: OpenEditor & { locales?: Locale[] } = {},
): Promise<SavedAndPublished> {
  const publishing = () =>
    db().$transaction(async (tx): Promise<SavedAndPublished> => {
      const saving = { ...editor, publishing: locales.includes(posted.locale) }
      const saved = await saveWithin(tx, adminId, id, editedAt, posted, saving)
      if (saved.state !== 'saved') return saved
      const stored = { editedAt: saved.editedAt, dateAndSlug: saved.dateAndSlug }
      const ready = await readyToPublish(tx, adminId, id, locales)
      if ('problems' in ready) return { state: 'unpublished', problems: ready.problems, ...stored }
      for (const words of ready.words) await publishWords(tx, words, { adminId })
      return { state: 'published', ...stored }
    })
  return (await unlessTaken(publishing, posted)) ?? { state: 'slug-taken' }
}
