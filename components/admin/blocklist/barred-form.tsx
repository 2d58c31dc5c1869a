'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/admin/form/action-form'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import type { FormAction } from '@/editor/form-state'

export function BarredForm({ action }: { action: FormAction }) {
  const t = useTranslations('admin.blocks.barred')
  return (
    <ActionForm
      action={action}
      label={t('button')}
      words={{ mistakes: t('mistakes'), fields: { email: t('email') } }}
      savesItself
    >
      {(field, _state, pending) => (
        <>
          <TextField
            label={t('email')}
            hint={t('emailHint')}
            type="email"
            autoComplete="off"
            {...field('email')}
          />
          <p className="pt-2">
            <Button quiet disabled={pending}>
              {t('button')}
            </Button>
          </p>
        </>
      )}
    </ActionForm>
  )
}
