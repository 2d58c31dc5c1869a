'use client'

import { ActionForm } from '@/components/admin/form/action-form'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import type { FormAction } from '@/editor/form-state'

type RatesFormProps = { action: FormAction; mailsPerHour: number; mailsPerHourDomain: number }

/** Mails per hour, in all and for each mail domain. */
export function RatesForm({ action, mailsPerHour, mailsPerHourDomain }: RatesFormProps) {
  const values = { mailsPerHour: String(mailsPerHour), mailsPerHourDomain: String(mailsPerHourDomain) }
  return (
    <ActionForm action={action} values={values} label="How fast">
      {(field, _state, pending) => (
        <>
          <TextField
            label="Mails an hour at most"
            hint="Ask whoever runs your mail server."
            inputMode="numeric"
            autoComplete="off"
            {...field('mailsPerHour')}
          />
          <TextField
            label="Of these to one mail domain"
            hint="Large providers hold back a sender whom they do not know and who is in a hurry."
            inputMode="numeric"
            autoComplete="off"
            {...field('mailsPerHourDomain')}
          />
          <p className="pt-2">
            <Button quiet disabled={pending}>
              Save
            </Button>
          </p>
        </>
      )}
    </ActionForm>
  )
}
