'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState, type ReactNode } from 'react'
import { discardLocalDraft, findLocalDraft, restoreLocalDraft, type LocalDraft } from '@/editor/local-draft'

/** Offers unsaved words that this tab kept, whatever is typed before they are chosen. */
export function LocalDraftNotice({ form: id }: { form: string }) {
  const t = useTranslations('admin.editor')
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
      {t.rich('localDraft', {
        restore: (words) => <Choice choose={() => settle(true)}>{words}</Choice>,
        discard: (words) => <Choice choose={() => settle(false)}>{words}</Choice>,
      })}
    </p>
  )
}

function Choice({ choose, children }: { choose: () => void; children: ReactNode }) {
  return (
    <button type="button" className="btn-link" onClick={choose}>
      {children}
    </button>
  )
}

function formCalled(id: string): HTMLFormElement | null {
  return document.querySelector<HTMLFormElement>(`#${id}`)
}
