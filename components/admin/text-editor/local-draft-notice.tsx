'use client'

import { useEffect, useState } from 'react'
import { discardLocalDraft, findLocalDraft, restoreLocalDraft, type LocalDraft } from '@/editor/local-draft'

/** Offers unsaved words that this tab kept, whatever is typed before they are chosen. */
export function LocalDraftNotice({ form: id }: { form: string }) {
  const [draft, setDraft] = useState<LocalDraft | null>(null)

  useEffect(() => {
    const form = formCalled(id)
    const frame = requestAnimationFrame(() => setDraft(form && findLocalDraft(form)))
    return () => cancelAnimationFrame(frame)
  }, [id])

  function settle(isWanted: boolean) {
    const form = formCalled(id)
    if (form && draft && isWanted) restoreLocalDraft(form, draft)
    if (form && !isWanted) discardLocalDraft(form)
    setDraft(null)
  }

  if (!draft) return null
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
