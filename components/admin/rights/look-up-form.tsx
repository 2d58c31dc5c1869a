'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/admin/form/action-form'
import { HoldingsList } from '@/components/admin/rights/holdings-list'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import type { FormAction } from '@/editor/form-state'
import type { Holdings } from '@/lib/rights/holdings'

/** A POST, so that the address appears in no address bar and no log. */
export function LookUpForm({ action }: { action: FormAction<{ holdings: Holdings }> }) {
  const t = useTranslations('admin.requests')
  return (
    <ActionForm
      action={action}
      label={t('lookUp.title')}
      savesItself
      shows={({ holdings }) => <HoldingsList holdings={holdings} />}
    >
      {(field, _state, pending) => (
        <div className="grid grid-cols-[1fr_auto] items-end gap-3">
          <TextField label={t('email')} type="email" autoComplete="off" {...field('heldOf')} />
          <Button quiet disabled={pending}>
            {t('lookUp.button')}
          </Button>
        </div>
      )}
    </ActionForm>
  )
}
