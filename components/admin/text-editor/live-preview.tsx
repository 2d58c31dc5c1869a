'use client'

import { unstable_isUnrecognizedActionError } from 'next/navigation'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { coalesce } from '@/editor/coalesce'
import type { PreviewResult } from '@/editor/form-results'
import { UNSENT, type FormAction } from '@/editor/form-state'

// In ms: long enough to skip most keystrokes.
const PAUSE = 400

type LivePreviewProps = {
  action: FormAction<PreviewResult>
  /** The id of the previewed form. */
  form: string
  /** The saved text's preview; a new element when its references have changed. */
  children: ReactNode
}

/** Rendered by the server, a moment after each change. */
export function LivePreview({ action, form, children }: LivePreviewProps) {
  const [shown, setShown] = useState<{ preview?: ReactNode; problem: string }>({ problem: '' })
  const isWrittenIn = useRef(false)

  useEffect(() => {
    const source = document.querySelector<HTMLFormElement>(`#${form}`)
    if (!source) return
    const draw = coalesce(async () => {
      try {
        const { result, errors, message } = await action(UNSENT, new FormData(source))
        const [problem = message] = Object.values(errors).flat()
        setShown((before) => ({ preview: result?.preview ?? before.preview, problem }))
      } catch (error) {
        const renewed = unstable_isUnrecognizedActionError(error)
        const problem = renewed ? 'the site was renewed. Reload this page.' : 'No connection.'
        setShown((before) => ({ ...before, problem }))
      }
    }, PAUSE)
    const written = () => {
      isWrittenIn.current = true
      draw()
    }
    if (isWrittenIn.current) draw()
    source.addEventListener('input', written)
    return () => source.removeEventListener('input', written)
  }, [action, form, children])

  return (
    <>
      {shown.problem && <p className="sentence">Not drawn anew: {shown.problem}</p>}
      {shown.preview ?? children}
    </>
  )
}
