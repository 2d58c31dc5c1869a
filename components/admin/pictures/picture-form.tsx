'use client'

import { ActionForm } from '@/components/admin/form/action-form'
import { PictureFields } from '@/components/admin/pictures/picture-fields'
import { Button } from '@/components/ui/button'
import type { FormAction } from '@/editor/form-state'
import type { PictureFieldWords } from '@/editor/pictures/picture-words'

type PictureFormProps = {
  action: FormAction
  pictureKey: string
  values: Record<string, string>
  words: PictureFieldWords & Record<'save' | 'notSaved', string>
}

export function PictureForm({ action, pictureKey, values, words }: PictureFormProps) {
  return (
    <ActionForm
      action={action}
      values={values}
      label={words.save}
      words={{ mistakes: words.notSaved, fields: words }}
    >
      {(field, _state, pending) => (
        <>
          <input type="hidden" name="key" value={pictureKey} />
          <PictureFields field={field} words={words} />
          <p className="pt-2">
            <Button disabled={pending}>{words.save}</Button>
          </p>
        </>
      )}
    </ActionForm>
  )
}
