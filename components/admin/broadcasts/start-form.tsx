'use client'

import { useLocale, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/admin/form/action-form'
import { Button } from '@/components/ui/button'
import type { FormAction } from '@/editor/form-state'
import { CALL_OFF_MINUTES } from '@/lib/broadcasts/rules'
import { formatNumber } from '@/lib/i18n/dates'

type StartFormProps = {
  action: FormAction
  id: number
  updateId: number
  /** The count, its time (ISO) and a hash of the previewed mails. */
  seen: { total: number; until: string; mails: string }
}

/** Starts exactly the previewed mails for the counted recipients. */
export function StartForm({ action, id, updateId, seen }: StartFormProps) {
  const { total } = seen
  const [locale, t] = [useLocale(), useTranslations('admin.broadcasts.start')]
  return (
    <ActionForm action={action} label={t('form')}>
      {(_field, _state, pending) => (
        <>
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="updateId" value={updateId} />
          {Object.entries(seen).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <p>{t('hold', { minutes: CALL_OFF_MINUTES })}</p>
          <p className="pt-2">
            <Button disabled={pending}>
              {t('button', { n: total, count: formatNumber(total, locale) })}
            </Button>
          </p>
        </>
      )}
    </ActionForm>
  )
}
