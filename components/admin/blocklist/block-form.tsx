'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/admin/form/action-form'
import { Button } from '@/components/ui/button'
import { SelectField, TextField } from '@/components/ui/field'
import type { FormAction } from '@/editor/form-state'

export function BlockForm({ action }: { action: FormAction }) {
  const t = useTranslations('admin.blocks')
  return (
    <ActionForm
      action={action}
      values={{ kind: 'domain' }}
      label={t('button')}
      words={{ mistakes: t('mistakes'), fields: { kind: t('kind'), value: t('value'), note: t('note') } }}
    >
      {(field, _state, pending) => (
        <>
          <SelectField label={t('kind')} {...field('kind')}>
            <option value="domain">{t('domain')}</option>
            <option value="network">{t('network')}</option>
          </SelectField>
          <TextField label={t('value')} hint={t('valueHint')} autoComplete="off" {...field('value')} />
          <TextField label={t('note')} hint={t('noteHint')} autoComplete="off" {...field('note')} />
          <p className="pt-2">
            <Button disabled={pending}>{t('button')}</Button>
          </p>
        </>
      )}
    </ActionForm>
  )
}
