import { previewAction } from '@/app/admin/updates/[id]/preview-action'
import { PreviewLink } from '@/app/admin/updates/[id]/preview-link'
import { UpdatePreview } from '@/app/admin/updates/[id]/update-preview'
import { UpdateReferences } from '@/app/admin/updates/[id]/update-references'
import { UpdateWords } from '@/app/admin/updates/[id]/update-words'
import { LivePreview } from '@/components/admin/text-editor/live-preview'
import type { Locale } from '@/lib/i18n/locales'
import type { EditedUpdate } from '@/lib/updates/admin-queries'

const EMPTY = { title: '', byline: '', body: '' }

type UpdatePaneProps = { update: EditedUpdate; locale: Locale; fresh: string }

/** One language: words and references, next to what readers will see. */
export function UpdatePane({ update, locale, fresh }: UpdatePaneProps) {
  const { title, byline, body } = update.workingCopies[locale]?.words ?? EMPTY
  return (
    <div className="grid gap-x-12 gap-y-8 lg:grid-cols-2">
      <div className="grid min-w-0 content-start gap-3">
        <UpdateWords update={update} locale={locale} fresh={fresh}>
          <UpdateReferences update={update} locale={locale} />
        </UpdateWords>
        <PreviewLink update={update} locale={locale} />
      </div>
      <div className="live-preview min-w-0">
        <LivePreview key={`${locale}-${fresh}`} action={previewAction} form={`editor-${locale}`}>
          <UpdatePreview id={update.id} words={{ locale, title, byline, date: update.date, body }} />
        </LivePreview>
      </div>
    </div>
  )
}
