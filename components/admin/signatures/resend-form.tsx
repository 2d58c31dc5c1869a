'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/admin/form/action-form'
import { Button } from '@/components/ui/button'
import type { FormAction } from '@/editor/form-state'

export function ResendForm({ action, id }: { action: FormAction; id: string }) {
  const t = useTranslations('admin.signatures.resend')
  return (
    <ActionForm action={action} label={t('title')}>
      {(_field, _state, pending) => (
        <div className="flex flex-wrap items-center gap-3">
          <input type="hidden" name="id" value={id} />
          <Button quiet disabled={pending}>
            {t('button')}
          </Button>
          <span className="meta">{t('hint')}</span>
        </div>
      )}
    </ActionForm>
  )
}
