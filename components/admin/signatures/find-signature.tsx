'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/admin/form/action-form'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import type { FormAction } from '@/editor/form-state'

/** A POST, so that the address appears in no address bar and no log. */
export function FindSignature({ action }: { action: FormAction }) {
  const t = useTranslations('admin.signatures.find')
  return (
    <ActionForm action={action} label={t('label')}>
      {(field, _state, pending) => (
        <div className="grid grid-cols-[1fr_auto] items-end gap-3">
          <TextField
            label={t('email')}
            type="search"
            inputMode="email"
            autoComplete="off"
            {...field('email')}
          />
          <Button quiet disabled={pending}>
            {t('button')}
          </Button>
        </div>
      )}
    </ActionForm>
  )
}
