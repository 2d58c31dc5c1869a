'use client'

import { useEffect, useState } from 'react'
import { forgetUnsaved, putBack, unsavedFor, type Unsaved } from '@/components/admin/unsaved'

/** Offers words that this tab kept because they could not be saved, whatever is typed before they are chosen. */
export function UnsavedNotice({ form: id }: { form: string }) {
  const [unsaved, setUnsaved] = useState<Unsaved | null>(null)

  useEffect(() => {
    const form = formCalled(id)
    const frame = requestAnimationFrame(() => setUnsaved(form && unsavedFor(form)))
    return () => cancelAnimationFrame(frame)
  }, [id])

  function settle(isWanted: boolean) {
    const form = formCalled(id)
    if (form && unsaved && isWanted) putBack(form, unsaved)
    if (form && !isWanted) forgetUnsaved(form)
    setUnsaved(null)
  }

  if (!unsaved) return null
  return (
    <p role="status" className="sentence">
      This tab kept words that were not saved.{' '}
      <button type="button" className="btn-link" onClick={() => settle(true)}>
        Put them back
      </button>{' '}
      or{' '}
      <button type="button" className="btn-link" onClick={() => settle(false)}>
        drop them
      </button>
      .
    </p>
  )
}

function formCalled(id: string): HTMLFormElement | null {
  return document.querySelector<HTMLFormElement>(`#${id}`)
}
