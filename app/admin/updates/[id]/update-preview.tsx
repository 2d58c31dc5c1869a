import { InLanguage } from '@/app/admin/in-language'
import { UpdateArticle } from '@/components/updates/update-article'
import { findUpdate } from '@/lib/updates/admin-queries'
import type { DraftInput } from '@/lib/updates/draft-schema'
import { updateText } from '@/lib/updates/queries'

type UpdatePreviewProps = { id: number; words: DraftInput }

/** Words as they would be published, before they are saved over those that are. */
export async function UpdatePreview({ id, words }: UpdatePreviewProps) {
  const update = await findUpdate(id)
  const text = await updateText(words.body, update?.references ?? [], words.locale)
  return (
    <InLanguage locale={words.locale}>
      <div className="@container">
        <UpdateArticle locale={words.locale} update={{ ...words, ...text }} />
      </div>
    </InLanguage>
  )
}
