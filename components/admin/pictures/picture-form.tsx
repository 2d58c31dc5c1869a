'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/admin/form/action-form'
import { PictureFields } from '@/components/admin/pictures/picture-fields'
import { usePictureLabels } from '@/components/admin/pictures/use-picture-labels'
import { Button } from '@/components/ui/button'
import type { FormAction } from '@/editor/form-state'

type PictureFormProps = {
  action: FormAction
  pictureKey: string
  values: Record<string, string>
}

export function PictureForm({ action, pictureKey, values }: PictureFormProps) {
  const [t, labels] = [useTranslations('admin.pictures'), usePictureLabels()]
  return (
    <ActionForm
      action={action}
      values={values}
      label={t('save')}
      words={{ mistakes: t('notSaved'), fields: labels }}
    >
      {(field, _state, pending) => (
        <>
          <input type="hidden" name="key" value={pictureKey} />
          <PictureFields field={field} />
          <p className="pt-2">
            <Button disabled={pending}>{t('save')}</Button>
          </p>
        </>
      )}
    </ActionForm>
  )
}
