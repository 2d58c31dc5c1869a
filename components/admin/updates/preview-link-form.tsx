'use client'

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
  return (
    <div className="grid gap-3">
      {link && until ? (
        <>
          {/* Outside any form, whose Enter key would end the link. */}
          <CopyField label={`Link to the draft in ${language}`} value={link} />
          <p className="meta">
            It opens what is saved, without an account, for whoever has it, until{' '}
            <Timestamp at={until} time />.
          </p>
        </>
      ) : (
        <p className="meta">
          A link opens what is saved, in every language, without an account, for seven days.
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
