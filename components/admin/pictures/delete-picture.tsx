import { useTranslations } from 'next-intl'
import { ConfirmForm } from '@/components/admin/form/confirm-form'
import type { FormAction } from '@/editor/form-state'

type DeletePictureProps = {
  action: FormAction
  pictureKey: string
}

/** Only for pictures that no text shows. */
export function DeletePicture({ action, pictureKey }: DeletePictureProps) {
  const t = useTranslations('admin.pictures')
  return (
    <ConfirmForm
      action={action}
      hidden={{ key: pictureKey }}
      ask={t('deleteAsk')}
      meaning={t('deleteLead')}
      confirm={t('delete')}
    />
  )
}
