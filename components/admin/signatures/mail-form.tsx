'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/admin/form/action-form'
import { Button } from '@/components/ui/button'
import type { FormAction } from '@/editor/form-state'

type MailFormProps = { action: FormAction; id: string; bounced: boolean }

/** Stops broadcasts to a bouncing address, or resumes them. */
export function MailForm({ action, id, bounced }: MailFormProps) {
  const t = useTranslations('admin.signatures.mail')
  return (
    <ActionForm action={action} label={t('title')}>
      {(_field, _state, pending) => (
        <div className="flex flex-wrap items-center gap-3">
          <input type="hidden" name="id" value={id} />
          <Button quiet disabled={pending}>
            {t(bounced ? 'allow' : 'stop')}
          </Button>
          <span className="meta">{t(bounced ? 'allowHint' : 'stopHint')}</span>
        </div>
      )}
    </ActionForm>
  )
}
