'use client'

import { useEffect, useState } from 'react'
import { forgetUnsaved, putBack, unsavedFor } from '@/components/admin/unsaved'

/** Offers words that this tab kept because they could not be saved. */
export function UnsavedNotice({ form: id }: { form: string }) {
  const [at, setAt] = useState<string>()

  useEffect(() => {
    const form = document.querySelector<HTMLFormElement>(`#${id}`)
    const frame = requestAnimationFrame(() => setAt(form ? unsavedFor(form)?.at : undefined))
    return () => cancelAnimationFrame(frame)
  }, [id])

  function settle(isWanted: boolean) {
    const form = document.querySelector<HTMLFormElement>(`#${id}`)
    const unsaved = form && unsavedFor(form)
    if (form && unsaved && isWanted) putBack(form, unsaved)
    if (form && !isWanted) forgetUnsaved(form)
    setAt(undefined)
  }

  if (!at) return null
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
