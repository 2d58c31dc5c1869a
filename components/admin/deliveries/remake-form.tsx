'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/admin/form/action-form'
import { Button } from '@/components/ui/button'
import type { FormAction } from '@/editor/form-state'

export function RemakeForm({ action, id }: { action: FormAction; id: number }) {
  const t = useTranslations('admin.deliveries.package')
  return (
    <ActionForm action={action} label={t('remake')}>
      {(_field, _state, pending) => (
        <>
          <input type="hidden" name="id" value={id} />
          <p>{t('remakeLead')}</p>
          <p>
            <Button quiet disabled={pending}>
              {t('remake')}
            </Button>
          </p>
        </>
      )}
    </ActionForm>
  )
}
