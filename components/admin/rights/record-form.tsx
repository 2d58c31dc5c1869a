'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/admin/form/action-form'
import { Button } from '@/components/ui/button'
import { SelectField, TextField } from '@/components/ui/field'
import type { FormAction } from '@/editor/form-state'
import { REQUEST_KINDS } from '@/lib/rights/rules'

/** `today` is the admin's. */
export function RecordForm({ action, today }: { action: FormAction; today: string }) {
  const t = useTranslations('admin.requests')
  return (
    <ActionForm
      action={action}
      values={{ kind: 'access', receivedOn: today }}
      label={t('record.title')}
      savesItself
    >
      {(field, _state, pending) => (
        <>
          <TextField label={t('email')} type="email" autoComplete="off" {...field('email')} />
          <SelectField label={t('kind')} {...field('kind')}>
            {REQUEST_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {t(`kinds.${kind}`)}
              </option>
            ))}
          </SelectField>
          <TextField label={t('receivedOn')} type="date" {...field('receivedOn')} />
          <p className="pt-2">
            <Button disabled={pending}>{t('record.button')}</Button>
          </p>
        </>
      )}
    </ActionForm>
  )
}
