'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/admin/form/action-form'
import { HiddenFilter } from '@/components/admin/form/hidden-fields'
import { HiddenReasonField } from '@/components/admin/signatures/hidden-reason-field'
import { Button } from '@/components/ui/button'
import type { FormAction } from '@/editor/form-state'
import { formatNumber } from '@/lib/i18n/dates'
import { useLocale } from '@/lib/i18n/use-locale'

type HideAllFormProps = {
  action: FormAction
  filter: Record<string, string | undefined>
  count: number
  /** When they were counted: what is posted later stays shown. */
  until: string
}

export function HideAllForm({ action, filter, count, until }: HideAllFormProps) {
  const [t, locale] = [useTranslations('admin.signatures.hide'), useLocale()]
  return (
    <ActionForm action={action} label={t('allTitle')} savesItself>
      {(field, _state, pending) => (
        <>
          <input type="hidden" name="countedAt" value={until} />
          <HiddenFilter filter={filter} />
          {count > 0 && <HiddenReasonField {...field('why')} />}
          <p className="pt-2">
            <Button disabled={pending || count === 0}>
              {t('allButton', { number: count, count: formatNumber(count, locale) })}
            </Button>
          </p>
        </>
      )}
    </ActionForm>
  )
}
