'use client'

import type { ReactNode } from 'react'
import { ActionForm } from '@/components/admin/form/action-form'
import { Button } from '@/components/ui/button'
import type { FormAction } from '@/editor/form-state'

type ButtonFormProps = {
  action: FormAction
  /** What it is done to, by the field names of the action. */
  ids: Record<string, string | number>
  label: string
  asLink?: boolean
  /** Within a list, by the name of its row: the form is no landmark of its own. */
  of?: ReactNode
}

/** A form of one button, for what can be undone. */
export function ButtonForm({ action, ids, label, asLink, of }: ButtonFormProps) {
  const name = (
    <>
      {label}
      {of && <span className="sr-only"> {of}</span>}
    </>
  )
  return (
    <ActionForm action={action} className="justify-items-start" label={of ? undefined : label}>
      {(_field, _state, pending) => (
        <>
          {Object.entries(ids).map(([key, id]) => (
            <input key={key} type="hidden" name={key} value={id} />
          ))}
          {asLink ? (
            <button className="btn-link" disabled={pending}>
              {name}
            </button>
          ) : (
            <Button quiet disabled={pending}>
              {name}
            </Button>
          )}
        </>
      )}
    </ActionForm>
  )
}
