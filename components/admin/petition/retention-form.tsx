'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/admin/form/action-form'
import { PasswordAgain } from '@/components/admin/form/password-again'
import { useOptionalLabel } from '@/components/admin/form/use-field-label'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import type { FormAction } from '@/editor/form-state'
import { passwordField } from '@/lib/admins/rules'

type RetentionFormProps = { action: FormAction; values: Record<string, string> }

/** In months; the privacy page says the same. */
export function RetentionForm({ action, values }: RetentionFormProps) {
  const [t, label, optional] = [
    useTranslations('admin.petition.retention'),
    useTranslations('admin.fields'),
    useOptionalLabel(),
  ]
  return (
    <ActionForm action={action} values={values} label={t('title')}>
      {(field, _state, pending) => (
        <>
          <p className="meta">{t('intro')}</p>
          <TextField
            label={label('keptMonthsAfterEnd')}
            hint={t('afterEndHint')}
            inputMode="numeric"
            autoComplete="off"
            {...field('keptMonthsAfterEnd')}
          />
          <TextField
            label={optional('keptMonthsAfterSigning')}
            hint={t('afterSigningHint')}
            inputMode="numeric"
            autoComplete="off"
            {...field('keptMonthsAfterSigning')}
          />
          <TextField
            label={optional('keptMonthsOfNews')}
            hint={t('ofNewsHint')}
            inputMode="numeric"
            autoComplete="off"
            {...field('keptMonthsOfNews')}
          />
          <PasswordAgain {...field(passwordField('change-retention'))} />
          <p className="pt-2">
            <Button quiet disabled={pending}>
              {t('set')}
            </Button>
          </p>
        </>
      )}
    </ActionForm>
  )
}
