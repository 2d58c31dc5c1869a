import { InLanguage } from '@/app/admin/in-language'
import { ShortenedNote } from '@/components/admin/broadcasts/shortened-note'
import { MissingNotice } from '@/components/admin/text-editor/missing-notice'
import { AheadNote } from '@/components/admin/updates/ahead-note'
import { UpdateArticle } from '@/components/updates/update-article'
import { preferences } from '@/lib/admins/preferences'
import { fitted } from '@/lib/broadcasts/fit'
import type { Locale } from '@/lib/i18n/locales'
import { markMissing } from '@/lib/markdown/missing-text'
import { env } from '@/lib/platform/env'
import { localTime } from '@/lib/time-zones/rules'
import { findUpdate } from '@/lib/updates/admin-queries'
import { updateText } from '@/lib/updates/queries'

type UpdatePreviewProps = {
  id: number
  words: { locale: Locale; title: string; byline: string; date?: string; body: string }
}

/** Also shows broken citations and pictures. */
export async function UpdatePreview({ id, words }: UpdatePreviewProps) {
  const [update, { timeZone }] = await Promise.all([findUpdate(id), preferences()])
  const text = await updateText(words.body, update?.references ?? [], words.locale)
  const date = words.date ?? update?.date ?? ''
  const isShortened = fitted(text, env().SITE_URL, words.locale).isShortened
  return (
    <>
      {isShortened && <ShortenedNote />}
      {date && <AheadNote date={date} today={localTime(new Date(), timeZone).day} />}
      <MissingNotice unresolved={text.unresolved} />
      <InLanguage locale={words.locale}>
        <div className="@container">
          <UpdateArticle
            locale={words.locale}
            update={{ ...words, date, ...text, content: markMissing(text.content) }}
          />
        </div>
      </InLanguage>
    </>
  )
}
