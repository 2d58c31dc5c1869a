'use client'

import { ActionForm } from '@/components/admin/form/action-form'
import { CopyField } from '@/components/admin/form/copy-field'
import { Timestamp } from '@/components/admin/format/timestamp'
import { Button } from '@/components/ui/button'
import type { FormAction } from '@/editor/form-state'

type PreviewLinkFormProps = {
  action: FormAction
  id: number
  /** The language of the page that the link opens, in words. */
  language: string
  /** The link that works now, and how long it will. */
  link: string | null
  until: Date | null
}

/** Makes and ends the link that opens a draft without an account. */
export function PreviewLinkForm({ action, id, language, link, until }: PreviewLinkFormProps) {
  return (
    <div className="grid gap-3">
      {link && until ? (
        <>
          {/* In no form: the Enter key in it would end the link. */}
          <CopyField label={`Link to the draft in ${language}`} value={link} />
          <p className="meta">
            It opens what is saved, without an account, for whoever has it, until{' '}
            <Timestamp at={until} time />.
          </p>
        </>
      ) : (
        <p className="meta">
          A link opens what is saved, in both languages, without an account, for seven days.
        </p>
      )}
      <ActionForm action={action} label="Link to the draft">
        {(_field, _state, pending) => (
          <p>
            <input type="hidden" name="id" value={id} />
            <Button quiet name="intent" value={link ? 'end' : 'make'} disabled={pending}>
              {link ? 'End the link' : 'Make a link'}
            </Button>
          </p>
        )}
      </ActionForm>
    </div>
  )
}
