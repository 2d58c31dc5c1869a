'use client'

import { ActionForm } from '@/components/admin/form/action-form'
import { OneTimeLink } from '@/components/admin/form/one-time-link'
import { Button } from '@/components/ui/button'
import { SelectField, TextField } from '@/components/ui/field'
import type { LinkResult } from '@/editor/form-results'
import type { FormAction } from '@/editor/form-state'

export function InviteForm({ action }: { action: FormAction<LinkResult> }) {
  return (
    <ActionForm action={action} values={{ role: 'editor' }} label="Invite" shows={OneTimeLink}>
      {(field, _state, pending) => (
        <>
          <TextField label="Email" type="email" autoComplete="off" {...field('email')} />
          <SelectField
            label="Role"
            hint="Editors write updates and references; owners do everything."
            {...field('role')}
          >
            <option value="editor">Editor</option>
            <option value="owner">Owner</option>
          </SelectField>
          <p className="pt-2">
            <Button disabled={pending}>Make a link</Button>
          </p>
        </>
      )}
    </ActionForm>
  )
}
