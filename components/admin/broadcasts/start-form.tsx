'use client'

import { ActionForm } from '@/components/admin/form/action-form'
import { Button } from '@/components/ui/button'
import type { FormAction } from '@/editor/form-state'
import { CALL_OFF_MINUTES } from '@/lib/broadcasts/rules'
import { formatNumber } from '@/lib/i18n/dates'
import { STAFF_LOCALE } from '@/lib/i18n/locales'

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
  const people = `${formatNumber(total, STAFF_LOCALE)} ${total === 1 ? 'person' : 'people'}`
  return (
    <ActionForm action={action} label="Start">
      {(_field, _state, pending) => (
        <>
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="updateId" value={updateId} />
          {Object.entries(seen).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <p>
            The first mail goes out {CALL_OFF_MINUTES} minutes after you press this. Until then it can be
            called off, and nobody has had anything. Everybody gets what you see below, whatever is changed in
            the update afterwards.
          </p>
          <p className="pt-2">
            <Button disabled={pending}>Mail it to {people}</Button>
          </p>
        </>
      )}
    </ActionForm>
  )
}
