import { useTranslations } from 'next-intl'
import type { ComponentProps } from 'react'
import { TextField } from '@/components/ui/field'
import { suggestedAddress } from '@/lib/email-address/rules'

type EmailFieldProps = Omit<ComponentProps<typeof TextField>, 'defaultValue'> & { defaultValue?: string }

/** Where a visitor writes their address. A slip in its domain is hinted at, with a button where scripts run (browser/email-field.ts). */
export function EmailField(field: EmailFieldProps) {
  const t = useTranslations('sign')
  const suggested = suggestedAddress(field.defaultValue ?? '')
  return (
    <email-field data-question={t('didYouMean', { address: '#' })} className="grid gap-1">
      <TextField
        {...field}
        type="email"
        inputMode="email"
        autoComplete="email"
        autoCapitalize="none"
        spellCheck={false}
        required
      />
      <p aria-live="polite" data-suggestion="" className="text-16 empty:absolute">
        {suggested && t('didYouMean', { address: suggested })}
      </p>
    </email-field>
  )
}
