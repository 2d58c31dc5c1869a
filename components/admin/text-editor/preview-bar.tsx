import { MissingNotice } from '@/components/admin/text-editor/missing-notice'
import { languageAttributes, type Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import type { Unresolved } from '@/lib/publishing/rules'

type PreviewBarProps = {
  /** The admin's language, whatever that of the page is. */
  locale: Locale
  back: string
  unresolved: Unresolved
}

export function PreviewBar({ locale, back, unresolved }: PreviewBarProps) {
  const t = translator(locale, 'admin.editor')
  return (
    <aside
      {...languageAttributes(locale)}
      aria-label={t('previewBar.label')}
      className="no-print bg-ink px-4 py-2 text-16 text-on-ink lg:px-8"
    >
      {t.rich('previewBar.text', { back: (words) => <a href={back}>{words}</a> })}
      <MissingNotice unresolved={unresolved} locale={locale} />
    </aside>
  )
}
