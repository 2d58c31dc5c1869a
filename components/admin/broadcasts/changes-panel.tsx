'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/admin/form/action-form'
import { Difference } from '@/components/prose/difference'
import { Button } from '@/components/ui/button'
import type { FormAction } from '@/editor/form-state'
import type { Changes, LanguageChange } from '@/lib/broadcasts/changes'
import { CALL_OFF_MINUTES } from '@/lib/broadcasts/rules'
import { languageName } from '@/lib/i18n/language-names'
import { useLocale } from '@/lib/i18n/use-locale'

type ChangesPanelProps = {
  changes: Changes
  state: string
  /** Null for those who may not decide. */
  action: FormAction | null
  id: number
  updateId: number
}

/** How an update differs from the approved mail; an owner chooses which version to send. */
export function ChangesPanel({ changes, state, action, id, updateId }: ChangesPanelProps) {
  const t = useTranslations('admin.broadcasts.changes')
  const { digest, languages, settled } = changes
  return (
    <section aria-labelledby="changes" className="gutter-rule grid gap-3">
      <h2 id="changes" className="text-16">
        {t('title')}
      </h2>
      <p>
        {t('lead')} {settled && <span>{t('settled')} </span>}
        {state !== 'waiting' && <span>{t('mailAgain')}</span>}
      </p>
      <details open={!settled}>
        <summary>{t('differences')}</summary>
        {languages.map((change) => (
          <LanguageChanges key={change.locale} change={change} />
        ))}
      </details>
      {action && !(settled && state !== 'waiting') && (
        <ActionForm action={action} label={t('form')}>
          {(_field, _state, pending) => (
            <>
              <input type="hidden" name="id" value={id} />
              <input type="hidden" name="updateId" value={updateId} />
              <input type="hidden" name="mails" value={digest} />
              {state === 'waiting' && (
                <div className="flex flex-wrap items-center gap-3">
                  <Button name="verb" value="approve" disabled={pending}>
                    {t('approve')}
                  </Button>
                  <span className="meta">{t('approveNote', { minutes: CALL_OFF_MINUTES })}</span>
                </div>
              )}
              {!settled && (
                <p>
                  <Button quiet name="verb" value="keep" disabled={pending}>
                    {t('keep')}
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
  const [admins, t] = [useLocale(), useTranslations('admin.broadcasts.changes')]
  const { locale } = change
  return (
    <div className="grid gap-2 pt-2">
      <h3 className="first-letter:uppercase">{languageName(locale, admins)}</h3>
      {change.is !== 'changed' && <p>{t(change.is)}</p>}
      {change.is === 'changed' && change.fields.length === 0 && <p>{t('markup')}</p>}
      {change.is === 'changed' &&
        change.fields.map(({ field, parts }) => (
          <div key={field}>
            <p className="meta">{t(`fields.${field}`)}</p>
            <Difference parts={parts} lang={locale} />
          </div>
        ))}
    </div>
  )
}
