'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/admin/form/action-form'
import { HiddenReasonField } from '@/components/admin/signatures/hidden-reason-field'
import { Button } from '@/components/ui/button'
import type { FormAction } from '@/editor/form-state'

/** The signature stays as it is. */
export function HideCommentForm({ action, id }: { action: FormAction; id: string }) {
  const t = useTranslations('admin.signatures.hide')
  return (
    <ActionForm action={action} label={t('title')} savesItself>
      {(field, _state, pending) => (
        <>
          <input type="hidden" name="id" value={id} />
          <p>{t('meaning')}</p>
          <HiddenReasonField {...field('why')} />
          <p className="pt-2">
            <Button disabled={pending}>{t('button')}</Button>
          </p>
        </>
      )}
    </ActionForm>
  )
}
