'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/admin/form/action-form'
import { Button } from '@/components/ui/button'
import type { FormAction } from '@/editor/form-state'

type DeletePictureProps = {
  action: FormAction
  pictureKey: string
}

/** Only for pictures that no text shows. */
export function DeletePicture({ action, pictureKey }: DeletePictureProps) {
  const t = useTranslations('admin.pictures')
  return (
    <ActionForm action={action} label={t('delete')}>
      {(_field, _state, pending) => (
        <>
          <input type="hidden" name="key" value={pictureKey} />
          <p className="meta">{t('deleteLead')}</p>
          <p>
            <Button quiet disabled={pending}>
              {t('delete')}
            </Button>
          </p>
        </>
      )}
    </ActionForm>
  )
}
