'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ConfirmForm } from '@/components/admin/form/confirm-form'
import type { FormAction } from '@/editor/form-state'

type DeleteDraftFormProps = {
  action: FormAction
  id: number
  /** Within a list, by the name of its row. */
  of?: ReactNode
}

/** Only for what nobody could ever read. */
export function DeleteDraftForm({ action, id, of }: DeleteDraftFormProps) {
  const t = useTranslations('admin.updates.delete')
  return (
    <ConfirmForm
      action={action}
      hidden={{ id }}
      ask={t(of ? 'askInList' : 'ask')}
      meaning={t('meaning')}
      confirm={t('confirm')}
      of={of}
    />
  )
}
