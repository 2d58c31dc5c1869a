import { db } from '@/lib/platform/db'
import type { PublishProblems } from '@/lib/publishing/rules'
import { publishWords } from '@/lib/updates/publish'
import { saveWithin, type OpenEditor, type SaveRefused } from '@/lib/updates/save'
import type { DateAndSlug } from '@/lib/updates/schema'
import { unlessTaken } from '@/lib/updates/slugs'
import type { EditedWorkingCopy } from '@/lib/updates/working-copy-schema'

type Stored = { editedAt: Date; dateAndSlug: Partial<DateAndSlug> }

export type SavedAndPublished =
  | ({ state: 'published' } & Stored)
  | ({ state: 'unpublished'; problems: PublishProblems } & Stored)
  | SaveRefused

/** Saves one language and publishes exactly that, whatever was scheduled. Publishes nothing if `saveUpdate` refuses. */
export async function saveAndPublish(
  adminId: string,
  id: number,
  editedAt: Date | null,
  posted: EditedWorkingCopy,
  editor: OpenEditor = {},
): Promise<SavedAndPublished> {
  const publishing = () =>
    db().$transaction(async (tx): Promise<SavedAndPublished> => {
      const saved = await saveWithin(tx, adminId, id, editedAt, posted, { ...editor, publishing: true })
      if (saved.state !== 'saved') return saved
      const stored = { editedAt: saved.editedAt, dateAndSlug: saved.dateAndSlug }
      if (saved.live) return { state: 'published', ...stored }
      const published = await publishWords(tx, { ...posted, updateId: id }, { adminId })
      if (published.state === 'incomplete')
        return { state: 'unpublished', problems: published.problems, ...stored }
      return { state: 'published', ...stored }
    })
  return (await unlessTaken(publishing, posted)) ?? { state: 'slug-taken' }
}
