'use client'

import { ConfirmForm } from '@/components/admin/deliveries/confirm-form'
import type { ConfirmResult } from '@/editor/form-results'
import type { FormAction } from '@/editor/form-state'

export function DiscardForm({ action, id }: { action: FormAction<ConfirmResult>; id: number }) {
  return (
    <ConfirmForm
      action={action}
      id={id}
      ask="Discard this delivery"
      confirm="Discard it now"
      meaning="Its files are deleted, and its signatures can be in another delivery. Nothing of it is public."
    />
  )
}
