'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/admin/form/action-form'
import { Button } from '@/components/ui/button'
import type { FormAction } from '@/editor/form-state'

/** The signer then gets the mail that was held back. */
export function ReleaseForm({ action, id }: { action: FormAction; id: string }) {
  const t = useTranslations('admin.signatures.release')
  return (
    <ActionForm action={action} label={t('title')}>
      {(_field, _state, pending) => (
        <div className="flex flex-wrap items-center gap-3">
          <input type="hidden" name="id" value={id} />
          <Button disabled={pending}>{t('title')}</Button>
          <span className="meta">{t('hint')}</span>
        </div>
      )}
    </ActionForm>
  )
}
