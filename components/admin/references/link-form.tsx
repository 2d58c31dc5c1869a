'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/admin/form/action-form'
import { Button } from '@/components/ui/button'
import type { FormAction } from '@/editor/form-state'

type LinkFormProps = { action: FormAction; id: number; dead: boolean; unused: boolean }

export function LinkForm({ action, id, dead, unused }: LinkFormProps) {
  const t = useTranslations('admin.references.link')
  return (
    <ActionForm action={action} label={t('label')}>
      {(_field, _state, pending) => (
        <div className="flex flex-wrap items-center gap-3">
          <input type="hidden" name="id" value={id} />
          <Button quiet name="intent" value="check" disabled={pending}>
            {t('check')}
          </Button>
          <Button quiet name="intent" value="fine" disabled={pending}>
            {t('markFine')}
          </Button>
          {!dead && (
            <Button quiet name="intent" value="dead" disabled={pending}>
              {t('markDead')}
            </Button>
          )}
          {unused && (
            <Button quiet name="intent" value="delete" disabled={pending}>
              {t('delete')}
            </Button>
          )}
        </div>
      )}
    </ActionForm>
  )
}
