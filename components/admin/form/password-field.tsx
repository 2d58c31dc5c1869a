'use client'

import { useTranslations } from 'next-intl'
import { useState, useSyncExternalStore } from 'react'
import { describedBy, Field } from '@/components/ui/field'

type PasswordFieldProps = {
  name: string
  label: string
  /** Also tells what keeps typed words that these are secret. */
  autoComplete: 'current-password' | 'new-password'
  hint?: string
  errors?: string[]
}

/** With scripts, what is typed can be shown. */
export function PasswordField({ name, label, autoComplete, hint, errors }: PasswordFieldProps) {
  const t = useTranslations('admin.form')
  const [shown, setShown] = useState(false)
  const scripted = useSyncExternalStore(unchanging, inBrowser, onServer)
  return (
    <Field name={name} label={label} hint={hint} errors={errors}>
      <div className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4">
        <input
          id={name}
          name={name}
          type={shown ? 'text' : 'password'}
          autoComplete={autoComplete}
          spellCheck={false}
          autoCapitalize="none"
          className="control"
          {...describedBy({ name, hint, errors })}
        />
        {scripted && (
          <button type="button" className="btn-link" onClick={() => setShown(!shown)}>
            {shown ? t('hidePassword') : t('showPassword')}
          </button>
        )}
      </div>
    </Field>
  )
}

const unchanging = () => () => {}
const inBrowser = () => true
const onServer = () => false
