'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/admin/form/action-form'
import { PasswordAgain } from '@/components/admin/form/password-again'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import type { FormAction } from '@/editor/form-state'
import { passwordField, type GuardedAct } from '@/lib/admins/rules'

type ReasonFormProps = {
  action: FormAction
  id: string
  button: string
  /** Where the password is asked for again. */
  act?: GuardedAct
}

/** The reason is published. */
export function ReasonForm({ action, id, button, act }: ReasonFormProps) {
  const t = useTranslations('admin.removals')
  return (
    <ActionForm action={action} label={button}>
      {(field, _state, pending) => (
        <>
          <input type="hidden" name="id" value={id} />
          <TextField label={t('form.reason')} hint={t('undo.reasonHint')} {...field('reason')} />
          {act && <PasswordAgain {...field(passwordField(act))} />}
          <p className="pt-2">
            <Button disabled={pending}>{button}</Button>
          </p>
        </>
      )}
    </ActionForm>
  )
}
