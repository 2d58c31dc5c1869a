'use client'

import type { ReactNode } from 'react'
import { ActionForm } from '@/components/admin/form/action-form'
import { HiddenFields } from '@/components/admin/form/hidden-fields'
import { ImplicitSubmit } from '@/components/admin/form/implicit-submit'
import { PasswordAgain } from '@/components/admin/form/password-again'
import type { FieldOf } from '@/components/admin/form/use-action-form'
import { Button } from '@/components/ui/button'
import type { FormAction, FormState } from '@/editor/form-state'
import { passwordField, type GuardedAct } from '@/lib/admins/rules'

type ConfirmFormProps = {
  action: FormAction
  /** What is posted beside what is typed. */
  hidden: Record<string, string | number>
  /** Opens what follows; ends in an ellipsis. */
  ask: string
  meaning: ReactNode
  /** The button that does it. */
  confirm: string
  /** Within a list, by the name of its row: the question is a line of text, and the form no landmark of its own. */
  of?: ReactNode
  /** Where the password is asked for again. */
  act?: GuardedAct
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
  of,
  act,
  values,
  children,
}: ConfirmFormProps) {
  return (
    <ActionForm
      action={action}
      values={values}
      className={of ? 'gap-0!' : ''}
      label={of ? undefined : confirm}
    >
      {(field, state, pending) => (
        <>
          <ImplicitSubmit disabled />
          <HiddenFields values={hidden} />
          {children?.(field)}
          <details className="confirm" open={asks(state.errors, act)}>
            <summary className={of ? 'btn-link' : 'btn btn-quiet'}>
              {ask}
              {of && <span className="sr-only"> {of}</span>}
            </summary>
            <div className="sentence">
              <p>{meaning}</p>
              {act && <PasswordAgain {...field(passwordField(act))} />}
              <Button disabled={pending}>{confirm}</Button>
            </div>
          </details>
        </>
      )}
    </ActionForm>
  )
}

// Only an answer opens it: afterwards whoever uses it does.
function asks(errors: FormState['errors'], act?: GuardedAct): true | undefined {
  return act && errors[passwordField(act)] ? true : undefined
}
