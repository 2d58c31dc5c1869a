'use client'

import { useTranslations } from 'next-intl'
import { ConfirmForm } from '@/components/admin/form/confirm-form'
import type { FormAction } from '@/editor/form-state'

export function EndLink({ action, id }: { action: FormAction; id: string }) {
  const t = useTranslations('admin.deliveries.links')
  return (
    <ConfirmForm
      action={action}
      hidden={{ link: id }}
      ask={t('endAsk')}
      meaning={t('endMeaning')}
      confirm={t('endConfirm')}
      inList
    />
  )
}
