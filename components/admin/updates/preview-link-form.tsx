'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/admin/form/action-form'
import { CopyField } from '@/components/admin/form/copy-field'
import { Timestamp } from '@/components/admin/format/timestamp'
import { Button } from '@/components/ui/button'
import type { FormAction } from '@/editor/form-state'

type PreviewLinkFormProps = {
  action: FormAction
  id: number
  language: string
  /** The link that works now, and its expiry. */
  link: string | null
  until: Date | null
}

/** The link opens a draft without an account. */
export function PreviewLinkForm({ action, id, language, link, until }: PreviewLinkFormProps) {
  const t = useTranslations('admin.updates.previewLink')
  return (
    <div className="grid gap-3">
      {link && until ? (
        <>
          {/* Outside any form, whose Enter key would end the link. */}
          <CopyField label={t('label', { language })} value={link} />
          <p className="meta">{t.rich('works', { time: () => <Timestamp at={until} time /> })}</p>
        </>
      ) : (
        <p className="meta">{t('explanation')}</p>
      )}
      <ActionForm action={action} label={t('form')}>
        {(_field, _state, pending) => (
          <p>
            <input type="hidden" name="id" value={id} />
            <Button quiet name="intent" value={link ? 'end' : 'make'} disabled={pending}>
              {t(link ? 'end' : 'make')}
            </Button>
          </p>
        )}
      </ActionForm>
    </div>
  )
}
