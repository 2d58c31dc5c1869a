'use client'

import { ActionForm } from '@/components/admin/form/action-form'
import { ImplicitSubmit } from '@/components/admin/form/implicit-submit'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import type { FormAction } from '@/editor/form-state'
import { englishName, type Locale } from '@/lib/i18n/locales'

type BroadcastFormProps = {
  action: FormAction
  updateId: number
  locales: Locale[]
  values: Record<string, string>
  /** The admin's own address, for test mails. */
  email: string
  /** Whether the settings that mailing needs are complete. */
  ready: boolean
}

/** The mail's fields by language, a test to oneself, and the step to the count. */
export function BroadcastForm({ action, updateId, locales, values, email, ready }: BroadcastFormProps) {
  return (
    <ActionForm action={action} values={values} label="The mail">
      {(field, _state, pending) => (
        <>
          <input type="hidden" name="updateId" value={updateId} />
          <ImplicitSubmit name="intent" value="save" disabled={pending} />
          {locales.map((locale) => (
            <fieldset key={locale} className="grid min-w-0 content-start gap-3 pb-3">
              <legend className="mb-2 font-semibold">{englishName(locale)}</legend>
              <TextField
                label={`Subject in ${englishName(locale)}`}
                lang={locale}
                autoComplete="off"
                {...field(`${locale}-subject`)}
              />
              <TextField
                label={`Preview line in ${englishName(locale)}`}
                hint="Mailboxes show it beside the subject."
                lang={locale}
                autoComplete="off"
                {...field(`${locale}-preview`)}
              />
              <p>
                <Button quiet name="intent" value={`test-${locale}`} disabled={pending}>
                  Send a test in {englishName(locale)} to me
                </Button>
              </p>
            </fieldset>
          ))}
          <p className="meta">A test goes to {email} alone, and says that it is one.</p>
          <p className="flex flex-wrap gap-3 pt-2">
            <Button name="intent" value="count" disabled={pending || !ready}>
              Save, and see who gets it
            </Button>
            <Button quiet name="intent" value="save" disabled={pending}>
              Save
            </Button>
          </p>
        </>
      )}
    </ActionForm>
  )
}
