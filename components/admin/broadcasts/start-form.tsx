'use client'

import { useTimeZone, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/admin/form/action-form'
import { HiddenFields } from '@/components/admin/form/hidden-fields'
import { PasswordAgain } from '@/components/admin/form/password-again'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import type { FormAction } from '@/editor/form-state'
import { passwordField } from '@/lib/admins/rules'
import { CALL_OFF_MINUTES, MOST_AT_ONCE } from '@/lib/broadcasts/rules'
import { formatNumber } from '@/lib/i18n/dates'
import { useLocale } from '@/lib/i18n/use-locale'

type StartFormProps = {
  action: FormAction
  id: number
  updateId: number
  /** The count, its time (ISO), a hash of the previewed mails, and whom it is for. */
  seen: { total: number; until: string; mails: string; audience: string }
}

/** Starts exactly the previewed mails for the counted recipients. */
export function StartForm({ action, id, updateId, seen }: StartFormProps) {
  const { total } = seen
  const timeZone = useTimeZone() ?? 'UTC'
  const [locale, t] = [useLocale(), useTranslations('admin.broadcasts.start')]
  return (
    <ActionForm action={action} label={t('form')}>
      {(field, state, pending) => (
        <>
          <HiddenFields values={{ id, updateId, ...seen }} />
          <fieldset className="grid gap-1">
            <legend className="mb-2 font-semibold">{t('when')}</legend>
            <Moment value="now" chosen={!['later', 'at-once'].includes(state.values.when ?? '')}>
              {t('now', { minutes: CALL_OFF_MINUTES })}
            </Moment>
            {total <= MOST_AT_ONCE && (
              <Moment value="at-once" chosen={state.values.when === 'at-once'}>
                {t('atOnce')}
              </Moment>
            )}
            <Moment value="later" chosen={state.values.when === 'later'}>
              {t('later', { zone: timeZone.replaceAll('_', ' ') })}
            </Moment>
            <input type="hidden" name="zone" value={timeZone} />
            <div className="grid grid-cols-[10rem_7rem] gap-3 ps-9">
              <TextField label={t('day')} type="date" {...field('day')} />
              <TextField label={t('time')} type="time" {...field('time')} />
            </div>
          </fieldset>
          <p>{t('hold')}</p>
          <PasswordAgain {...field(passwordField('start-mailing'))} />
          <p className="pt-2">
            <Button disabled={pending}>
              {t('button', { n: total, count: formatNumber(total, locale) })}
            </Button>
          </p>
        </>
      )}
    </ActionForm>
  )
}

type MomentProps = { value: 'now' | 'at-once' | 'later'; chosen: boolean; children: string }

function Moment({ value, chosen, children }: MomentProps) {
  return (
    <label className="grid cursor-pointer grid-cols-[1.5rem_1fr] items-start gap-3 py-1 leading-snug">
      <input type="radio" name="when" value={value} defaultChecked={chosen} className="check" />
      <span>{children}</span>
    </label>
  )
}
