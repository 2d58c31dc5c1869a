'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/admin/form/action-form'
import type { FormAction } from '@/editor/form-state'

export function RetryMail({ action }: { action: FormAction }) {
  const t = useTranslations('admin.mail')
  return (
    <ActionForm action={action} label={t('givenUp')}>
      {(_field, _state, pending) => (
        <button className="btn-link justify-self-start text-14" disabled={pending}>
          {t('retry')}
        </button>
      )}
    </ActionForm>
  )
}
