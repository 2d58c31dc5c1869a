'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/admin/form/action-form'
import { Button } from '@/components/ui/button'
import type { FormAction } from '@/editor/form-state'

export function BeginUpdateForm({ action, id }: { action: FormAction; id: number }) {
  const t = useTranslations('admin.deliveries.tell')
  return (
    <ActionForm action={action} label={t('title')}>
      {(_field, _state, pending) => (
        <>
          <input type="hidden" name="id" value={id} />
          <p>{t('lead')}</p>
          <p>
            <Button quiet disabled={pending}>
              {t('button')}
            </Button>
          </p>
        </>
      )}
    </ActionForm>
  )
}
