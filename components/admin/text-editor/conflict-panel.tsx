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
  const { by, editedAt, again, mergeable = false, changes } = conflict
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
      {changes.map(({ field, lang = locale ?? around, parts, changedBy = 'same', mine = '' }) => (
        <div key={field}>
          <h3>{t('change', { field: fieldLabel(field) })}</h3>
          <Difference parts={parts} lang={lang} />
          {mergeable && changedBy === 'both' && (
            <MergeChoice
              {...{ form, field, lang }}
              label={fieldLabel(field)}
              texts={{ mine, theirs: conflict.theirs[field] ?? '' }}
            />
          )}
          {mergeable && (changedBy === 'mine' || changedBy === 'theirs') && (
            <p className="meta">{t(`merge.${changedBy}Alone`)}</p>
          )}
        </div>
      ))}
      <TheirText conflict={conflict} locale={locale} />
      <div className="flex flex-wrap gap-3">
        {mergeable && <Button {...intent('merge')}>{t('merge.keep')}</Button>}
        <Button quiet={mergeable} {...intent('overrule')}>
          {t('keep')}
        </Button>
        <Button quiet {...intent('take')}>
          {t('take')}
        </Button>
      </div>
      <p className="meta">
        {mergeable && <span>{t('merge.meaning')} </span>}
        {t('stays')}
      </p>
    </section>
  )
}

type MergeChoiceProps = {
  form: string
  field: string
  label: string
  lang: Locale
  texts: Record<'mine' | 'theirs', string>
}

function MergeChoice({ form, field, label, lang, texts }: MergeChoiceProps) {
  const t = useTranslations('admin.editor.conflict.merge')
  return (
    <fieldset className="grid gap-3 pt-2 sm:grid-cols-2">
      <legend className="meta">{t('choose', { field: label })}</legend>
      {(['mine', 'theirs'] as const).map((whose) => (
        <div key={whose} className="grid content-start gap-1">
          <label className="flex items-center gap-2">
            <input
              type="radio"
              className="check"
              form={form}
              name={`merge-${field}`}
              value={whose}
              defaultChecked={whose === 'mine'}
            />
            {t(whose)}
          </label>
          <textarea
            aria-label={t('text', { whose: t(whose), field: label })}
            className="control"
            {...languageAttributes(lang)}
            readOnly
            rows={field === 'body' ? 8 : 2}
            value={texts[whose]}
          />
        </div>
      ))}
    </fieldset>
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
