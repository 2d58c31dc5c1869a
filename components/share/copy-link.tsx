'use client'

import { useState, useSyncExternalStore } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'

type CopyLinkProps = { url: string; label: string; copy: string; copied: string }

/** The address in a field to copy from, and a button that copies it where the browser allows that. */
export function CopyLink({ url, label, copy, copied }: CopyLinkProps) {
  const [done, setDone] = useState(false)
  const able = useSyncExternalStore(never, canCopy, () => false)
  return (
    <Field name="share-link" label={label}>
      <div className="flex gap-2">
        <input
          id="share-link"
          className="control"
          readOnly
          value={url}
          onFocus={(event) => event.currentTarget.select()}
        />
        {able && (
          <Button
            quiet
            type="button"
            onClick={() => void navigator.clipboard.writeText(url).then(() => setDone(true))}
          >
            {done ? copied : copy}
          </Button>
        )}
      </div>
      <span role="status" className="sr-only">
        {done && copied}
      </span>
    </Field>
  )
}

function canCopy(): boolean {
  return 'clipboard' in navigator
}

function never() {
  return () => {}
}
