'use client'

import { useTranslations } from 'next-intl'
import { ConfirmForm } from '@/components/admin/form/confirm-form'
import type { FormAction } from '@/editor/form-state'

export function DiscardForm({ action, id }: { action: FormAction; id: number }) {
  const t = useTranslations('admin.deliveries.discard')
  return (
    <ConfirmForm
      action={action}
      hidden={{ id }}
      ask={t('ask')}
      meaning={t('meaning')}
      confirm={t('confirm')}
    />
  )
}
