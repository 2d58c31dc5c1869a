'use client'

import { useTranslations } from 'next-intl'
import { ConfirmForm } from '@/components/admin/form/confirm-form'
import type { FormAction } from '@/editor/form-state'

export function DeleteHistoryForm({ action, id }: { action: FormAction; id: number }) {
  const t = useTranslations('admin.deliveries.history')
  return (
    <ConfirmForm
      action={action}
      hidden={{ id }}
      ask={t('deleteAsk')}
      meaning={t('deleteMeaning')}
      confirm={t('deleteConfirm')}
    />
  )
}
