'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/admin/form/action-form'
import { HiddenReasonField } from '@/components/admin/signatures/hidden-reason-field'
import { Button } from '@/components/ui/button'
import type { FormAction } from '@/editor/form-state'

type CommentFormProps = { action: FormAction; id: string }

/** The signature stays as it is. */
export function HideCommentForm({ action, id }: CommentFormProps) {
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

export function ShowCommentForm({ action, id }: CommentFormProps) {
  const t = useTranslations('admin.signatures.hide')
  return (
    <ActionForm action={action} label={t('show')}>
      {(_field, _state, pending) => (
        <div className="flex flex-wrap items-center gap-3">
          <input type="hidden" name="id" value={id} />
          <Button disabled={pending}>{t('show')}</Button>
          <span className="meta">{t('showHint')}</span>
        </div>
      )}
    </ActionForm>
  )
}
