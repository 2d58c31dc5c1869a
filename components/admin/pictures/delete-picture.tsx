'use client'

import { ActionForm } from '@/components/admin/form/action-form'
import { Button } from '@/components/ui/button'
import type { FormAction } from '@/editor/form-state'

type DeletePictureProps = {
  action: FormAction
  pictureKey: string
  words: Record<'delete' | 'deleteLead', string>
}

/** Only for pictures that no text shows. */
export function DeletePicture({ action, pictureKey, words }: DeletePictureProps) {
  return (
    <ActionForm action={action} label={words.delete}>
      {(_field, _state, pending) => (
        <>
          <input type="hidden" name="key" value={pictureKey} />
          <p className="meta">{words.deleteLead}</p>
          <p>
            <Button quiet disabled={pending}>
              {words.delete}
            </Button>
          </p>
        </>
      )}
    </ActionForm>
  )
}
