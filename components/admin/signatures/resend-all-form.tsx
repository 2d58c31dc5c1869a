'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/admin/form/action-form'
import { PasswordAgain } from '@/components/admin/form/password-again'
import { roughNumber } from '@/components/admin/format/rough-number'
import { Button } from '@/components/ui/button'
import type { FormAction } from '@/editor/form-state'
import { passwordField } from '@/lib/admins/rules'
import { useLocale } from '@/lib/i18n/use-locale'
import type { EstimatedCount } from '@/lib/platform/estimated-count'

export function ResendAllForm({ action, count }: { action: FormAction; count: EstimatedCount }) {
  const [t, locale] = [useTranslations('admin.signatures.resendAll'), useLocale()]
  return (
    <ActionForm action={action} label={t('title')}>
      {(field, _state, pending) => (
        <>
          <PasswordAgain {...field(passwordField('resend-all'))} />
          <p className="pt-2">
            <Button disabled={pending}>
              {t('button', { number: count.number, count: roughNumber(count, locale) })}
            </Button>
          </p>
        </>
      )}
    </ActionForm>
  )
}
