'use client'

import { ActionForm } from '@/components/admin/form/action-form'
import { Difference } from '@/components/prose/difference'
import { Button } from '@/components/ui/button'
import type { FormAction } from '@/editor/form-state'
import type { Changes, LanguageChange } from '@/lib/broadcasts/changes'
import { CALL_OFF_MINUTES } from '@/lib/broadcasts/rules'
import { englishName } from '@/lib/i18n/locales'

type ChangesPanelProps = {
  changes: Changes
  state: string
  /** Null for those who may not decide. */
  action: FormAction | null
  id: number
  updateId: number
}

const FIELDS = { subject: 'Subject', preview: 'Preview line', text: 'Text' }

/** How an update differs from the approved mail; an owner chooses which version to send. */
export function ChangesPanel({ changes, state, action, id, updateId }: ChangesPanelProps) {
  const { digest, languages, settled } = changes
  return (
    <section aria-labelledby="changes" className="gutter-rule grid gap-3">
      <h2 id="changes" className="text-16">
        The update was changed since its mail was approved
      </h2>
      <p>
        What was approved is what is sent, to everybody alike.{' '}
        {settled && 'An owner chose to go on with it. '}
        {state !== 'waiting' &&
          'To mail the new text, stop this mailing and mail the update again: that reaches those who have not had it.'}
      </p>
      <details open={!settled}>
        <summary>What differs, from what is sent to what the update says now</summary>
        {languages.map((change) => (
          <LanguageChanges key={change.locale} change={change} />
        ))}
      </details>
      {action && !(settled && state !== 'waiting') && (
        <ActionForm action={action} label="Which text is mailed">
          {(_field, _state, pending) => (
            <>
              <input type="hidden" name="id" value={id} />
              <input type="hidden" name="updateId" value={updateId} />
              <input type="hidden" name="mails" value={digest} />
              {state === 'waiting' && (
                <div className="flex flex-wrap items-center gap-3">
                  <Button name="verb" value="approve" disabled={pending}>
                    Mail the new text
                  </Button>
                  <span className="meta">The {CALL_OFF_MINUTES} minutes begin anew.</span>
                </div>
              )}
              {!settled && (
                <p>
                  <Button quiet name="verb" value="keep" disabled={pending}>
                    Go on with the approved text
                  </Button>
                </p>
              )}
            </>
          )}
        </ActionForm>
      )}
    </section>
  )
}

function LanguageChanges({ change }: { change: LanguageChange }) {
  const { locale } = change
  return (
    <div className="grid gap-2 pt-2">
      <h3>{englishName(locale)}</h3>
      {change.is === 'added' && <p>Published since: who signed in it gets the approved language.</p>}
      {change.is === 'gone' && <p>Published no more: who signed in it gets another one.</p>}
      {change.is === 'changed' && change.fields.length === 0 && <p>Emphasis, headings or links alone.</p>}
      {change.is === 'changed' &&
        change.fields.map(({ field, parts }) => (
          <div key={field}>
            <p className="meta">{FIELDS[field]}</p>
            <Difference parts={parts} lang={locale} />
          </div>
        ))}
    </div>
  )
}
