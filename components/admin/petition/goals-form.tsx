'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/admin/form/action-form'
import { ImplicitSubmit } from '@/components/admin/form/implicit-submit'
import { useFieldLabel } from '@/components/admin/form/use-field-label'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import type { FormAction } from '@/editor/form-state'
import { formatNumber } from '@/lib/i18n/dates'
import { useLocale } from '@/lib/i18n/use-locale'
import { goalField, MAX_GOAL_CHARACTERS } from '@/lib/petition/rules'

type GoalsFormProps = { action: FormAction; goals: number[]; count: number }

/** A row for each goal and an empty one to add another; clearing a row removes its goal. */
export function GoalsForm({ action, goals, count }: GoalsFormProps) {
  const [t, locale, format] = [useTranslations('admin.petition.campaign'), useLocale(), useFormatter()]
  const label = useFieldLabel()
  const saved = goals.map((goal) => formatNumber(goal, locale))
  const values = Object.fromEntries([...saved, ''].map((goal, index) => [goalField(index), goal]))
  return (
    <ActionForm action={action} values={values} label={t('goals')}>
      {(field, state, pending) => {
        const rows = Math.max(goals.length + 1, rowsIn(state.values))
        const below = state.values.below?.split(' ').map(Number) ?? []
        return (
          <>
            <ImplicitSubmit name="intent" value="save" disabled={pending} />
            <p className="meta">{t('goalsIntro', { count })}</p>
            {Array.from({ length: rows }, (_, index) => (
              <TextField
                key={index}
                label={label(goalField(index))}
                inputMode="numeric"
                autoComplete="off"
                maxLength={MAX_GOAL_CHARACTERS}
                {...field(goalField(index))}
              />
            ))}
            <p className="flex flex-wrap gap-3 pt-2">
              {below.length > 0 && (
                <Button name="below" value={state.values.below} disabled={pending}>
                  {t('saveReached', {
                    count: below.length,
                    goals: format.list(below.map((goal) => formatNumber(goal, locale))),
                  })}
                </Button>
              )}
              <Button quiet name="intent" value="save" disabled={pending}>
                {t('setGoals')}
              </Button>
              <Button quiet name="intent" value="add" disabled={pending}>
                {t('addGoal')}
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
