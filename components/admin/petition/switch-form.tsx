'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/admin/form/action-form'
import { Button } from '@/components/ui/button'
import type { FormAction } from '@/editor/form-state'
import type { Switch } from '@/lib/switches/schema'

type SwitchFormProps = { action: FormAction; which: Switch; isOn: boolean }

/** The first press says what would happen, the second one does it. */
export function SwitchForm({ action, which, isOn }: SwitchFormProps) {
  const t = useTranslations('admin.petition.switches')
  const turns = isOn ? 'turnOff' : 'turnOn'
  return (
    <ActionForm action={action} label={t(`${which}.title`)} className="pt-3">
      {(_field, state, pending) => (
        <>
          <input type="hidden" name="which" value={which} />
          {state.values.intent === 'check' ? (
            <section role="alert" aria-label={t('before')} className="gutter-rule grid gap-2">
              <p>{t(`${which}.${isOn ? 'whenOff' : 'whenOn'}`)}</p>
              <p>
                <Button name="intent" value={isOn ? 'off' : 'on'} disabled={pending}>
                  {t(`${which}.${turns}Now`)}
                </Button>
              </p>
            </section>
          ) : (
            <p>
              <Button quiet name="intent" value="check" disabled={pending}>
                {t(`${which}.${turns}`)}
              </Button>
            </p>
          )}
        </>
      )}
    </ActionForm>
  )
}
