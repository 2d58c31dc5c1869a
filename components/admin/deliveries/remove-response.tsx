'use client'

import { useTranslations } from 'next-intl'
import { ConfirmForm } from '@/components/admin/form/confirm-form'
import type { FormAction } from '@/editor/form-state'

type RemoveResponseProps = {
  action: FormAction
  id: number
  delivery: number
  /** What the recipient did, and when. */
  what: string
  date: string
}

export function RemoveResponse({ action, id, delivery, what, date }: RemoveResponseProps) {
  const t = useTranslations('admin.deliveries.recipient')
  return (
    <ConfirmForm
      action={action}
      hidden={{ id, delivery }}
      ask={
        <>
          {t('removeAsk')}
          <span className="sr-only">{t('removeOf', { what, date })}</span>
        </>
      }
      meaning={t('removeMeaning')}
      confirm={t('removeConfirm')}
      inList
    />
  )
}
