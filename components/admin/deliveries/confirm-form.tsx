'use client'

import type { ReactNode } from 'react'
import { ActionForm } from '@/components/admin/form/action-form'
import { ImplicitSubmit } from '@/components/admin/form/implicit-submit'
import type { FieldOf } from '@/components/admin/form/use-action-form'
import { Button } from '@/components/ui/button'
import type { ConfirmResult } from '@/editor/form-results'
import type { FormAction } from '@/editor/form-state'

type ConfirmFormProps = {
  action: FormAction<ConfirmResult>
  id: number
  /** What the first press asks for, what the second one does, and what that means. */
  ask: string
  confirm: string
  meaning: ReactNode
  values?: Record<string, string>
  children?: (field: FieldOf) => ReactNode
}

/** The first press says what would happen, the second one does it. */
export function ConfirmForm({ action, id, ask, confirm, meaning, values, children }: ConfirmFormProps) {
  return (
    <ActionForm action={action} values={values} label={ask}>
      {(field, state, pending) => (
        <>
          <ImplicitSubmit name="intent" value="ask" disabled={pending} />
          <input type="hidden" name="id" value={id} />
          {children?.(field)}
          <p>
            <Button quiet name="intent" value="ask" disabled={pending}>
              {ask}
            </Button>
          </p>
          {state.result && (
            <section aria-label={confirm} className="grid gap-3 border-t border-hair pt-3">
              <p>{meaning}</p>
              <p>
                <Button name="intent" value="confirm" disabled={pending}>
                  {confirm}
                </Button>
              </p>
            </section>
          )}
        </>
      )}
    </ActionForm>
  )
}
