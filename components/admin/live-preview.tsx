'use client'

import { useEffect, useState, type ReactNode } from 'react'
import { UNSENT, type FormAction } from '@/components/admin/form-state'
import { latest } from '@/components/admin/latest'

// In ms: long enough not to ask at every key.
const PAUSE = 400

type LivePreviewProps = {
  action: FormAction
  /** The id of the form that is previewed as it is written in. */
  form: string
  /** What is saved, as its page would show it. */
  children: ReactNode
}

/** What is being written in a form, as its page will show it: drawn by the server, a moment after each change. */
export function LivePreview({ action, form, children }: LivePreviewProps) {
  const [shown, setShown] = useState<{ preview?: ReactNode; problem: string }>({ problem: '' })

  useEffect(() => {
    const source = document.querySelector<HTMLFormElement>(`#${form}`)
    if (!source) return
    const draw = latest(async () => {
      try {
        const { preview, errors, message } = await action(UNSENT, new FormData(source))
        const [problem = message] = Object.values(errors).flat()
        setShown((before) => ({ preview: preview ?? before.preview, problem }))
      } catch {
        setShown((before) => ({ ...before, problem: 'No connection.' }))
      }
    }, PAUSE)
    source.addEventListener('input', draw)
    return () => source.removeEventListener('input', draw)
  }, [action, form])

  return (
    <>
      {shown.problem && <p className="sentence">Not drawn anew: {shown.problem}</p>}
      {shown.preview ?? children}
    </>
  )
}
