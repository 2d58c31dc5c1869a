'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/admin/form/action-form'
import { Button } from '@/components/ui/button'
import type { FormAction } from '@/editor/form-state'

type AnsweredFormProps = { action: FormAction; id: number; answered: boolean }

/** Marks a message as answered, or as waiting again. */
export function AnsweredForm({ action, id, answered }: AnsweredFormProps) {
  const t = useTranslations('admin.messages.answer')
  return (
    <ActionForm action={action} label={t('label')}>
      {(_field, _state, pending) => (
        <div className="flex flex-wrap items-center gap-3">
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="answered" value={answered ? 'no' : 'yes'} />
          <Button quiet={answered} disabled={pending}>
            {t(answered ? 'unmark' : 'mark')}
          </Button>
          {!answered && <span className="meta">{t('hint')}</span>}
        </div>
      )}
    </ActionForm>
  )
}
