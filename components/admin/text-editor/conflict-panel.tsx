import { useFieldLabel } from '@/components/admin/form/use-field-label'
import { Timestamp } from '@/components/admin/format/timestamp'
import { Difference } from '@/components/prose/difference'
import { Button } from '@/components/ui/button'
import type { Conflict } from '@/editor/form-results'
import { languageAttributes, STAFF_LOCALE, type Locale } from '@/lib/i18n/locales'

type ConflictPanelProps = {
  id: string
  conflict: Conflict
  /** The language of the words; in a text with several, each change has its own. */
  locale?: Locale
  form: string
  pending: boolean
}

/** Shows who saved in between and the differences, and asks whose words to keep. */
export function ConflictPanel({ id, conflict, locale = STAFF_LOCALE, form, pending }: ConflictPanelProps) {
  const fieldLabel = useFieldLabel()
  const { by, editedAt, again, changes } = conflict
  const intent = (value: string) => ({ form, name: 'intent', value, disabled: pending })
  return (
    <section id={id} role="alert" aria-label="Saved by somebody else" className="gutter-rule grid gap-2">
      <p key={editedAt} className="font-semibold">
        {by ?? 'A command'} saved this {again && 'once more, '}on <Timestamp at={new Date(editedAt)} time />,{' '}
        {again ? 'while you were choosing' : 'after you opened it'}. Your words are not saved, and still in
        the fields.
      </p>
      <input type="hidden" form={form} name="theirs" value={editedAt} />
      {conflict.version !== undefined && (
        <input type="hidden" form={form} name="theirVersion" value={conflict.version} />
      )}
      {changes.length === 0 && <p>Both say the same.</p>}
      {changes.map(({ field, lang = locale, parts }) => (
        <div key={field}>
          <h3>{fieldLabel(field)}: from yours to theirs</h3>
          <Difference parts={parts} lang={lang} />
        </div>
      ))}
      <TheirText conflict={conflict} locale={locale} />
      <div className="flex flex-wrap gap-3">
        <Button {...intent('overrule')}>Keep mine</Button>
        <Button quiet {...intent('take')}>
          Take theirs
        </Button>
      </div>
      <p className="meta">Whichever you choose, the other stays among the versions.</p>
    </section>
  )
}

function TheirText({ conflict: { theirs }, locale }: Pick<ConflictPanelProps, 'conflict' | 'locale'>) {
  return (
    <details>
      <summary>Their whole text, to copy from</summary>
      <textarea
        aria-label="Their text"
        className="control"
        {...(locale && languageAttributes(locale))}
        readOnly
        rows={8}
        value={Object.values(theirs).filter(Boolean).join('\n\n')}
      />
    </details>
  )
}
