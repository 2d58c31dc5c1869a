'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/admin/form/action-form'
import { HiddenFilter } from '@/components/admin/form/hidden-fields'
import { roughNumber } from '@/components/admin/format/rough-number'
import { HiddenReasonField } from '@/components/admin/signatures/hidden-reason-field'
import { Button } from '@/components/ui/button'
import type { FormAction } from '@/editor/form-state'
import { useLocale } from '@/lib/i18n/use-locale'
import type { EstimatedCount } from '@/lib/platform/estimated-count'

type WholeFilterFormProps = {
  action: FormAction
  /** Hiding asks why. */
  does: 'hide' | 'release'
  filter: Record<string, string | undefined>
  count: EstimatedCount
  /** What came later is left as it is. */
  countedAt: string
}

/** Does one thing to all signatures that a filter shows. */
export function WholeFilterForm({ action, does, filter, count, countedAt }: WholeFilterFormProps) {
  const [t, locale] = [useTranslations('admin.signatures'), useLocale()]
  const { number } = count
  return (
    <ActionForm action={action} label={t(`${does}.allTitle`)} savesItself>
      {(field, _state, pending) => (
        <>
          <input type="hidden" name="countedAt" value={countedAt} />
          <HiddenFilter filter={filter} />
          {does === 'hide' && number > 0 && <HiddenReasonField {...field('why')} />}
          <p className="pt-2">
            <Button disabled={pending || number === 0}>
              {t(`${does}.allButton`, { number, count: roughNumber(count, locale) })}
            </Button>
          </p>
        </>
      )}
    </ActionForm>
  )
}
