'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/admin/form/action-form'
import { ImplicitSubmit } from '@/components/admin/form/implicit-submit'
import { Button } from '@/components/ui/button'
import { SelectField, TextField } from '@/components/ui/field'
import type { EndingResult } from '@/editor/form-results'
import type { FormAction } from '@/editor/form-state'
import { CONFIRMING_HOURS } from '@/lib/ending/rules'
import { OUTCOMES } from '@/lib/ending/schema'

type EndFormProps = { action: FormAction<EndingResult>; count: number }

/** The first press says what would happen, the second one does it. */
export function EndForm({ action, count }: EndFormProps) {
  const t = useTranslations('admin.petition.end')
  return (
    <ActionForm action={action} label={t('form')}>
      {(field, state, pending) => (
        <>
          <ImplicitSubmit name="intent" value="check" disabled={pending} />
          <SelectField label={t('outcome')} {...field('outcome')}>
            <option value="">{t('choose')}</option>
            {OUTCOMES.map((outcome) => (
              <option key={outcome} value={outcome}>
                {t(`outcomes.${outcome}`)}
              </option>
            ))}
          </SelectField>
          <TextField label={t('successor')} hint={t('successorHint')} type="url" {...field('successorUrl')} />
          {state.result && (
            <section role="alert" aria-label={t('before')} className="gutter-rule grid gap-2">
              <p>
                {t('consequences', {
                  ...{ count, hours: CONFIRMING_HOURS },
                  outcome: t(`outcomes.${state.result.outcome}`),
                })}
              </p>
              <p>
                <Button name="intent" value="end" disabled={pending}>
                  {t('endNow')}
                </Button>
              </p>
            </section>
          )}
          <p className="pt-2">
            <Button quiet name="intent" value="check" disabled={pending}>
              {t('check')}
            </Button>
          </p>
        </>
      )}
    </ActionForm>
  )
}
