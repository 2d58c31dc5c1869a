'use client'

import { useTranslations } from 'next-intl'
import { ConfirmForm } from '@/components/admin/form/confirm-form'
import type { FormAction } from '@/editor/form-state'
import type { Switch } from '@/lib/switches/schema'

type SwitchFormProps = { action: FormAction; which: Switch; isOn: boolean }

export function SwitchForm({ action, which, isOn }: SwitchFormProps) {
  const t = useTranslations('admin.petition.switches')
  const turns = isOn ? 'turnOff' : 'turnOn'
  return (
    <ConfirmForm
      action={action}
      hidden={{ which, to: isOn ? 'off' : 'on' }}
      ask={t(`${which}.${turns}`)}
      meaning={t(`${which}.${isOn ? 'whenOff' : 'whenOn'}`)}
      confirm={t(`${which}.${turns}Now`)}
    />
  )
}
