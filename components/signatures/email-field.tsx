import type { ComponentProps } from 'react'
import { TextField } from '@/components/ui/field'

/** Where a signer writes their address. */
export function EmailField(field: ComponentProps<typeof TextField>) {
  return (
    <TextField
      {...field}
      type="email"
      inputMode="email"
      autoComplete="email"
      autoCapitalize="none"
      spellCheck={false}
      required
    />
  )
}
