'use client'

import { useTranslations } from 'next-intl'
import { RecipientFields } from '@/components/admin/deliveries/recipient-fields'
import { ActionForm } from '@/components/admin/form/action-form'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import type { FormAction } from '@/editor/form-state'

type HistoryFormProps = {
  action: FormAction
  /** Of the one that is edited. */
  id?: number
  values: Record<string, string>
}

export function HistoryForm({ action, id, values }: HistoryFormProps) {
  const t = useTranslations('admin.deliveries.history')
  return (
    <ActionForm action={action} values={values} label={t('title')}>
      {(field, _state, pending) => (
        <>
          {id !== undefined && <input type="hidden" name="id" value={id} />}
          <RecipientFields field={field} />
          <div className="grid items-end gap-3 sm:grid-cols-2">
            <TextField label={t('date')} hint={t('dateHint')} autoComplete="off" {...field('date')} />
            <TextField label={t('count')} inputMode="numeric" autoComplete="off" {...field('count')} />
          </div>
          <p className="pt-2">
            <Button disabled={pending}>{t('save')}</Button>
          </p>
        </>
      )}
    </ActionForm>
  )
}
