'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/admin/form/action-form'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import type { FormAction } from '@/editor/form-state'

type RatesFormProps = { action: FormAction; mailsPerHour: number; mailsPerHourDomain: number }

/** Mails per hour, in all and for each mail domain. */
export function RatesForm({ action, mailsPerHour, mailsPerHourDomain }: RatesFormProps) {
  const [t, label] = [useTranslations('admin.broadcasts.rates'), useTranslations('admin.fields')]
  const values = { mailsPerHour: String(mailsPerHour), mailsPerHourDomain: String(mailsPerHourDomain) }
  return (
    <ActionForm action={action} values={values} label={t('title')}>
      {(field, _state, pending) => (
        <>
          <TextField
            label={label('mailsPerHour')}
            hint={t('allHint')}
            inputMode="numeric"
            autoComplete="off"
            {...field('mailsPerHour')}
          />
          <TextField
            label={label('mailsPerHourDomain')}
            hint={t('domainHint')}
            inputMode="numeric"
            autoComplete="off"
            {...field('mailsPerHourDomain')}
          />
          <p className="pt-2">
            <Button quiet disabled={pending}>
              {t('save')}
            </Button>
          </p>
        </>
      )}
    </ActionForm>
  )
}
