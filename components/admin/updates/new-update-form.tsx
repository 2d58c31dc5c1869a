'use client'

import { useSyncExternalStore } from 'react'
import { ActionForm } from '@/components/admin/form/action-form'
import { Button } from '@/components/ui/button'
import { SelectField, TextField } from '@/components/ui/field'
import type { FormAction } from '@/editor/form-state'
import { DEFAULT_LOCALE, LOCALES, nativeName } from '@/lib/i18n/locales'
import { localTime } from '@/lib/time-zones/rules'

type NewUpdateFormProps = {
  action: FormAction
  /** In UTC: the date's default where no script knows the user's own day. */
  today: string
}

/** Asks only what the self-saving editor cannot be opened without. */
export function NewUpdateForm({ action, today }: NewUpdateFormProps) {
  const day = useSyncExternalStore(
    () => () => {},
    ownDay,
    () => today,
  )
  return (
    <ActionForm action={action} values={{ locale: DEFAULT_LOCALE, date: day }} label="New update">
      {(field, _state, pending) => (
        <>
          <SelectField label="Language" hint="Other languages are added afterwards." {...field('locale')}>
            {LOCALES.map((locale) => (
              <option key={locale} value={locale}>
                {nativeName(locale)}
              </option>
            ))}
          </SelectField>
          <TextField label="Title" hint="Its address is made from it; both may change." {...field('title')} />
          <TextField label="Date" hint="2017, 2017-12 or 2017-12-15" inputMode="numeric" {...field('date')} />
          <p className="pt-2">
            <Button disabled={pending}>Start writing</Button>
          </p>
        </>
      )}
    </ActionForm>
  )
}

// The date field follows it until somebody types there.
function ownDay(): string {
  return localTime(new Date(), Intl.DateTimeFormat().resolvedOptions().timeZone).day
}
