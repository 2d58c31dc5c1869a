'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import type { FieldOf } from '@/components/admin/form/use-action-form'
import { TextField } from '@/components/ui/field'
import { slugFrom } from '@/lib/text/rules'

type AddressFieldProps = {
  field: ReturnType<FieldOf>
  /** The name of the title field that the address is derived from. */
  title: string
  /** What stands before it, such as `/es/updates/`. */
  base: string
  /** A published update keeps its address, unless the user asks for another. */
  readable: boolean
}

/** The slug in one language. Where that is published, a changed title only suggests a new one. */
export function AddressField({ field, title, base, readable }: AddressFieldProps) {
  const t = useTranslations('admin.updates.fields')
  const input = useRef<HTMLInputElement>(null)
  const [offered, offer] = useState('')
  useEffect(() => {
    const form = readable ? input.current?.form : null
    const look = ({ target }: Event) => {
      if (!(target instanceof HTMLInputElement)) return
      const made = slugFrom(target.value)
      if (target.name === title) offer(made === input.current?.value ? '' : made)
      if (target === input.current) offer('')
    }
    form?.addEventListener('input', look)
    return () => form?.removeEventListener('input', look)
  }, [readable, title])

  function take() {
    if (!input.current) return
    input.current.value = offered
    // Triggers autosave.
    input.current.dispatchEvent(new Event('input', { bubbles: true }))
    input.current.focus()
  }

  return (
    <div>
      <TextField
        ref={input}
        label={t('address')}
        hint={readable ? t('publicAddressHint') : t('addressHint', { base })}
        spellCheck={false}
        autoCapitalize="none"
        {...field}
      />
      <p role="status" className="meta">
        {offered &&
          t.rich('addressForTitle', {
            slug: offered,
            take: (slug) => (
              <button type="button" className="btn-link" onClick={take}>
                {slug}
              </button>
            ),
          })}
      </p>
    </div>
  )
}
