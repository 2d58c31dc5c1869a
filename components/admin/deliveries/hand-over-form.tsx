'use client'

import { useTranslations } from 'next-intl'
import { ConfirmForm } from '@/components/admin/form/confirm-form'
import { SelectField, TextField } from '@/components/ui/field'
import type { FormAction } from '@/editor/form-state'
import { METHODS } from '@/lib/deliveries/schema'

type HandOverFormProps = {
  action: FormAction
  id: number
  /** For the admin. */
  today: string
}

export function HandOverForm({ action, id, today }: HandOverFormProps) {
  const t = useTranslations('admin.deliveries.handOver')
  const methods = useTranslations('admin.deliveries.methods')
  return (
    <ConfirmForm
      action={action}
      act="hand-over-delivery"
      hidden={{ id }}
      ask={t('ask')}
      meaning={t('meaning')}
      confirm={t('confirm')}
      values={{ date: today }}
    >
      {(field) => (
        <div className="grid items-end gap-3 sm:grid-cols-2">
          <SelectField label={t('how')} {...field('method')}>
            <option value="">{t('choose')}</option>
            {METHODS.map((method) => (
              <option key={method} value={method}>
                {methods(method)}
              </option>
            ))}
          </SelectField>
          <TextField label={t('day')} type="date" {...field('date')} />
        </div>
      )}
    </ConfirmForm>
  )
}
