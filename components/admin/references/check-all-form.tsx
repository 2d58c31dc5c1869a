'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/admin/form/action-form'
import type { FormAction } from '@/editor/form-state'

export function CheckAllForm({ action }: { action: FormAction }) {
  const t = useTranslations('admin.references.checkAll')
  return (
    <ActionForm action={action} label={t('label')}>
      {(_field, _state, pending) => (
        <p className="meta">
          {t('lead')}{' '}
          <button className="btn-link" disabled={pending}>
            {t('button')}
          </button>
        </p>
      )}
    </ActionForm>
  )
}
