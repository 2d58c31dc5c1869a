'use client'

import type { ReactNode } from 'react'
import { ActionForm } from '@/components/admin/form/action-form'
import { ImplicitSubmit } from '@/components/admin/form/implicit-submit'
import type { FieldOf } from '@/components/admin/form/use-action-form'
import { Button } from '@/components/ui/button'
import type { FormAction } from '@/editor/form-state'

type ConfirmFormProps = {
  action: FormAction
  /** What is posted beside what is typed. */
  hidden: Record<string, string | number>
  /** Opens what follows; ends in an ellipsis. */
  ask: ReactNode
  meaning: ReactNode
  /** The button that does it. */
  confirm: string
  /** Within a list: the question is a line of text rather than a button, and the form no landmark of its own. */
  inList?: boolean
  values?: Record<string, string>
  children?: (field: FieldOf) => ReactNode
}

/** For what cannot be undone: the first press says what it means, the second one does it, with and without JavaScript. */
export function ConfirmForm({
  action,
  hidden,
  ask,
  meaning,
  confirm,
  inList = false,
  values,
  children,
}: ConfirmFormProps) {
  return (
    <ActionForm action={action} values={values} label={inList ? undefined : confirm}>
      {(field, _state, pending) => (
        <>
          <ImplicitSubmit disabled />
          {Object.entries(hidden).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          {children?.(field)}
          <details className="confirm">
            <summary className={inList ? 'btn-link' : 'btn btn-quiet'}>{ask}</summary>
            <div className="sentence">
              <p>{meaning}</p>
              <Button disabled={pending}>{confirm}</Button>
            </div>
          </details>
        </>
      )}
    </ActionForm>
  )
}
