'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/admin/form/action-form'
import { HiddenFilter } from '@/components/admin/form/hidden-fields'
import { roughNumber } from '@/components/admin/format/rough-number'
import { Button } from '@/components/ui/button'
import type { FormAction } from '@/editor/form-state'
import { useLocale } from '@/lib/i18n/use-locale'
import type { EstimatedCount } from '@/lib/platform/estimated-count'

type ReleaseAllFormProps = {
  action: FormAction
  filter: Record<string, string | undefined>
  count: EstimatedCount
  /** When they were counted: what is held later stays held. */
  countedAt: string
}

export function ReleaseAllForm({ action, filter, count, countedAt }: ReleaseAllFormProps) {
  const [t, locale] = [useTranslations('admin.signatures.release'), useLocale()]
  return (
    <ActionForm action={action} label={t('allTitle')}>
      {(_field, _state, pending) => (
        <>
          <input type="hidden" name="heldBy" value={countedAt} />
          <HiddenFilter filter={filter} />
          <p className="pt-2">
            <Button disabled={pending || count.number === 0}>
              {t('allButton', { number: count.number, count: roughNumber(count, locale) })}
            </Button>
          </p>
        </>
      )}
    </ActionForm>
  )
}
