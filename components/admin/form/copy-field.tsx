'use client'

import { useTranslations } from 'next-intl'
import { useId, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'

/** Without clipboard access the address can be copied from its field. */
export function CopyField({ label, value }: { label: string; value: string }) {
  const t = useTranslations('admin.form')
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [copied, setCopied] = useState(false)

  async function copy() {
    input.current?.select()
    setCopied(
      await navigator.clipboard.writeText(value).then(
        () => true,
        () => false,
      ),
    )
  }

  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      <div className="grid grid-cols-[minmax(0,1fr)_auto] gap-3">
        <input ref={input} id={id} className="control" readOnly value={value} />
        <Button quiet type="button" onClick={copy}>
          {copied ? t('copied') : t('copy')}
        </Button>
      </div>
      <span role="status" className="sr-only">
        {copied && <span>{t('copied')}</span>}
      </span>
    </div>
  )
}
