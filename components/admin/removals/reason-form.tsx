'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/admin/form/action-form'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import type { FormAction } from '@/editor/form-state'

type ReasonFormProps = { action: FormAction; id: string; button: string }

/** The reason is published. */
export function ReasonForm({ action, id, button }: ReasonFormProps) {
  const t = useTranslations('admin.removals')
  return (
    <ActionForm action={action} label={button}>
      {(field, _state, pending) => (
        <>
          <input type="hidden" name="id" value={id} />
          <TextField label={t('form.reason')} hint={t('undo.reasonHint')} {...field('reason')} />
          <p className="pt-2">
            <Button disabled={pending}>{button}</Button>
          </p>
        </>
      )}
    </ActionForm>
  )
}
