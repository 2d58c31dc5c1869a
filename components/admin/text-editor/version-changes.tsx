import { useTranslations } from 'next-intl'
import { useFieldLabel } from '@/components/admin/form/use-field-label'
import { Difference } from '@/components/prose/difference'
import type { TextChange } from '@/editor/form-results'
import type { Locale } from '@/lib/i18n/locales'

type VersionChangesProps = { title: string; locale: Locale; changes: TextChange[] }

export function VersionChanges({ title, locale, changes }: VersionChangesProps) {
  const t = useTranslations('admin.editor')
  const fieldLabel = useFieldLabel()
  return (
    <section aria-label={title} className="grid min-w-0 content-start gap-3">
      <h2>{title}</h2>
      {changes.length === 0 && <p className="meta">{t('unchanged')}</p>}
      {changes.map(({ field, lang = locale, parts }) => (
        <div key={field}>
          <h3>{fieldLabel(field)}</h3>
          <Difference parts={parts} lang={lang} />
        </div>
      ))}
    </section>
  )
}
