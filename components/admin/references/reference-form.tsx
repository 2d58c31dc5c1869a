'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ActionForm } from '@/components/admin/form/action-form'
import { ReferenceFields } from '@/components/admin/references/reference-fields'
import { Button } from '@/components/ui/button'
import { Choice } from '@/components/ui/choice'
import type { ReferenceResult } from '@/editor/form-results'
import type { FormAction } from '@/editor/form-state'

type ReferenceFormProps = {
  action: FormAction<ReferenceResult>
  /** Absent for a new reference. */
  id?: number
  values: Record<string, string>
}

/** Does not silently overwrite what somebody else has saved in between. */
export function ReferenceForm({ action, id, values }: ReferenceFormProps) {
  const t = useTranslations('admin.references.form')
  // Keep what was opened: later renders bring newer values.
  const [opened] = useState(values)
  return (
    <ActionForm action={action} values={opened} label={t('label')}>
      {(field, state, pending) => (
        <>
          {id && (
            <>
              <input type="hidden" name="id" value={id} />
              {['editedAt', 'checkedOnBefore'].map((name) => (
                <input key={name} type="hidden" name={name} value={field(name).defaultValue} />
              ))}
            </>
          )}
          <ReferenceFields field={field} keyFixed={id !== undefined} />
          {state.result?.sameAs && (
            <Choice name="anyway" value="yes">
              {t('anyway')}
            </Choice>
          )}
          <p className="pt-2">
            <Button disabled={pending}>{t(id ? 'save' : 'add')}</Button>
          </p>
        </>
      )}
    </ActionForm>
  )
}
