'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/admin/form/action-form'
import type { FormAction } from '@/editor/form-state'

export function DismissSteps({ action }: { action: FormAction }) {
  const t = useTranslations('admin.overview.steps')
  return (
    <ActionForm action={action} label={t('hide')}>
      {(_field, _state, pending) => (
        <button className="btn-link justify-self-start text-14" disabled={pending}>
          {t('hide')}
        </button>
      )}
    </ActionForm>
  )
}
