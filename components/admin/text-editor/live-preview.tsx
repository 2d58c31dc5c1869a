'use client'

import { unstable_isUnrecognizedActionError } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { coalesce } from '@/editor/coalesce'
import type { PreviewResult } from '@/editor/form-results'
import { UNSENT, type FormAction } from '@/editor/form-state'

// In ms: long enough to skip most keystrokes.
const PAUSE = 400

type Problem = { is: 'renewed' | 'offline'; words?: undefined } | { is: 'refused'; words: string }

type LivePreviewProps = {
  action: FormAction<PreviewResult>
  /** The id of the previewed form. */
  form: string
  /** The saved text's preview; a new element when its references have changed. */
  children: ReactNode
}

/** Rendered by the server, a moment after each change. */
export function LivePreview({ action, form, children }: LivePreviewProps) {
  const t = useTranslations('admin.editor')
  const [shown, setShown] = useState<{ preview?: ReactNode; problem: Problem | null }>({ problem: null })
  const isWrittenIn = useRef(false)

  useEffect(() => {
    const source = document.querySelector<HTMLFormElement>(`#${form}`)
    if (!source) return
    const draw = coalesce(async () => {
      try {
        const { result, errors, message } = await action(UNSENT, new FormData(source))
        const [words = message] = Object.values(errors).flat()
        const problem = words ? { is: 'refused' as const, words } : null
        setShown((before) => ({ preview: result?.preview ?? before.preview, problem }))
      } catch (error) {
        const is = unstable_isUnrecognizedActionError(error) ? 'renewed' : 'offline'
        setShown((before) => ({ ...before, problem: { is } }))
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
      {shown.problem && (
        <p key={shown.problem.is} className="sentence">
          {t(`notDrawn.${shown.problem.is}`, { problem: shown.problem.words ?? '' })}
        </p>
      )}
      {shown.preview ?? children}
    </>
  )
}
