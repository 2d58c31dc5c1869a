'use client'

import { ActionForm } from '@/components/admin/form/action-form'
import { OneTimeLink } from '@/components/admin/form/one-time-link'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import type { LinkResult } from '@/editor/form-results'
import type { FormAction } from '@/editor/form-state'
import { PACKAGE_DAYS } from '@/lib/deliveries/rules'

const USUAL_DAYS = '30'

export function LinkForm({ action, id }: { action: FormAction<LinkResult>; id: number }) {
  return (
    <ActionForm
      action={action}
      values={{ days: USUAL_DAYS }}
      label="Make a link"
      shows={({ link }) => (
        <div className="grid gap-2">
          <p>It is shown this once: give it to the recipient alone.</p>
          <OneTimeLink link={link} />
        </div>
      )}
    >
      {(field, _state, pending) => (
        <>
          <input type="hidden" name="id" value={id} />
          <div className="grid items-end gap-3 sm:grid-cols-[minmax(0,1fr)_8rem]">
            <TextField
              label="Whom it is for"
              hint="For you and the audit alone"
              autoComplete="off"
              {...field('label')}
            />
            <TextField
              label="Days"
              hint={`1 to ${PACKAGE_DAYS}`}
              inputMode="numeric"
              autoComplete="off"
              {...field('days')}
            />
          </div>
          <p>
            <Button quiet disabled={pending}>
              Make a link
            </Button>
          </p>
        </>
      )}
    </ActionForm>
  )
}
