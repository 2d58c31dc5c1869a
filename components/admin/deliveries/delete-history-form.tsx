'use client'

import { ConfirmForm } from '@/components/admin/deliveries/confirm-form'
import type { ConfirmResult } from '@/editor/form-results'
import type { FormAction } from '@/editor/form-state'

export function DeleteHistoryForm({ action, id }: { action: FormAction<ConfirmResult>; id: number }) {
  return (
    <ConfirmForm
      action={action}
      id={id}
      ask="Delete this history"
      confirm="Delete it now"
      meaning="It goes from every page, with its words and what the recipient did. The audit keeps that it was there."
    />
  )
}
