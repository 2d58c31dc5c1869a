'use client'

import { ActionForm } from '@/components/admin/form/action-form'
import { ImplicitSubmit } from '@/components/admin/form/implicit-submit'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import type { FormAction } from '@/editor/form-state'
import { formatNumber } from '@/lib/i18n/dates'
import { STAFF_LOCALE } from '@/lib/i18n/locales'
import { goalField, MAX_GOAL_CHARACTERS } from '@/lib/petition/rules'

type GoalsFormProps = { action: FormAction; goals: number[]; count: number }

/** A row for each goal and an empty one to add another; clearing a row removes its goal. */
export function GoalsForm({ action, goals, count }: GoalsFormProps) {
  const saved = goals.map((goal) => formatNumber(goal, STAFF_LOCALE))
  const values = Object.fromEntries([...saved, ''].map((goal, index) => [goalField(index), goal]))
  return (
    <ActionForm action={action} values={values} label="Goals">
      {(field, state, pending) => {
        const rows = Math.max(goals.length + 1, rowsIn(state.values))
        return (
          <>
            <ImplicitSubmit name="intent" value="save" disabled={pending} />
            <p className="meta">
              {formatNumber(count, STAFF_LOCALE)} confirmed. Goals that were reached stay; the next one is
              shown. Empty a row to take its goal out. A change is written into the audit.
            </p>
            {Array.from({ length: rows }, (_, index) => (
              <TextField
                key={index}
                label={`Goal ${index + 1}`}
                inputMode="numeric"
                autoComplete="off"
                maxLength={MAX_GOAL_CHARACTERS}
                {...field(goalField(index))}
              />
            ))}
            <p className="flex flex-wrap gap-3 pt-2">
              {state.values.below && (
                <Button name="below" value={state.values.below} disabled={pending}>
                  Save, and count {state.values.below} as reached
                </Button>
              )}
              <Button quiet name="intent" value="save" disabled={pending}>
                Set goals
              </Button>
              <Button quiet name="intent" value="add" disabled={pending}>
                Add another
              </Button>
            </p>
          </>
        )
      }}
    </ActionForm>
  )
}

function rowsIn(values: Record<string, string>): number {
  return Object.keys(values).filter((name) => name.startsWith(goalField(''))).length
}
