import { useTranslations } from 'next-intl'
import { useFieldLabel } from '@/components/admin/form/use-field-label'
import { Timestamp } from '@/components/admin/format/timestamp'
import { Difference } from '@/components/prose/difference'
import { Button } from '@/components/ui/button'
import type { Conflict } from '@/editor/form-results'
import { languageAttributes, type Locale } from '@/lib/i18n/locales'
import { useLocale } from '@/lib/i18n/use-locale'

type ConflictPanelProps = {
  id: string
  conflict: Conflict
  /** The language of the words; in a text with several, each change has its own. */
  locale?: Locale
  form: string
  pending: boolean
}

/** Shows who saved in between and the differences, and asks whose words to keep. */
export function ConflictPanel({ id, conflict, locale, form, pending }: ConflictPanelProps) {
  const t = useTranslations('admin.editor.conflict')
  const [around, fieldLabel] = [useLocale(), useFieldLabel()]
  const { by, editedAt, again, changes } = conflict
  const intent = (value: string) => ({ form, name: 'intent', value, disabled: pending })
  return (
    <section id={id} role="alert" aria-label={t('title')} className="gutter-rule grid gap-2">
      <p key={editedAt} className="font-semibold">
        {t.rich(again ? 'savedAgain' : 'saved', {
          by: by ?? t('command'),
          time: () => <Timestamp at={new Date(editedAt)} time />,
        })}
      </p>
      <input type="hidden" form={form} name="theirs" value={editedAt} />
      {conflict.version !== undefined && (
        <input type="hidden" form={form} name="theirVersion" value={conflict.version} />
      )}
      {changes.length === 0 && <p>{t('same')}</p>}
      {changes.map(({ field, lang = locale ?? around, parts }) => (
        <div key={field}>
          <h3>{t('change', { field: fieldLabel(field) })}</h3>
          <Difference parts={parts} lang={lang} />
        </div>
      ))}
      <TheirText conflict={conflict} locale={locale} />
      <div className="flex flex-wrap gap-3">
        <Button {...intent('overrule')}>{t('keep')}</Button>
        <Button quiet {...intent('take')}>
          {t('take')}
        </Button>
      </div>
      <p className="meta">{t('stays')}</p>
    </section>
  )
}

function TheirText({ conflict: { theirs }, locale }: Pick<ConflictPanelProps, 'conflict' | 'locale'>) {
  const t = useTranslations('admin.editor.conflict')
  return (
    <details>
      <summary>{t('whole')}</summary>
      <textarea
        aria-label={t('theirs')}
        className="control"
        {...(locale && languageAttributes(locale))}
        readOnly
        rows={8}
        value={Object.values(theirs).filter(Boolean).join('\n\n')}
      />
    </details>
  )
}
