'use client'

import { useTranslations } from 'next-intl'
import { createContext, useContext, type ReactNode } from 'react'
import { PasswordField } from '@/components/admin/form/password-field'
import { SUDO_MINUTES } from '@/lib/admins/rules'

const AskedOf = createContext<string | null>(null)

type PasswordAgainIsAskedProps = {
  /** The address of an admin whose password was given too long ago, else null. */
  of: string | null
  children: ReactNode
}

export function PasswordAgainIsAsked({ of, children }: PasswordAgainIsAskedProps) {
  return <AskedOf value={of}>{children}</AskedOf>
}

type PasswordAgainProps = { name: string; errors?: string[] }

/** In the form of a guarded act: one's own password, while it is asked for. */
export function PasswordAgain({ name, errors }: PasswordAgainProps) {
  const t = useTranslations('admin.form.passwordAgain')
  const email = useContext(AskedOf)
  if (email === null && !errors) return null
  return (
    <div className="max-w-column">
      {/* So that a password manager knows whose it is. */}
      <input type="text" autoComplete="username" readOnly hidden value={email ?? ''} />
      <PasswordField
        name={name}
        label={t('label')}
        hint={t('hint', { minutes: SUDO_MINUTES })}
        autoComplete="current-password"
        errors={errors}
      />
    </div>
  )
}
