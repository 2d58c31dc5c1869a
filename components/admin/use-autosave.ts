import { useEffect, useRef, useState } from 'react'
import { Autosaver, type SavingStatus } from '@/components/admin/autosaver'
import type { FormAction, FormState } from '@/components/admin/form-state'

/**
 * Saves the form `id` by itself through `action`. `sent` is the state of the form as its buttons send it. Returns where
 * saving stands, when the words were last saved (ISO; empty before), and what somebody else saved since.
 */
export function useAutosave(id: string, action: FormAction, sent: FormState) {
  const saver = useRef<Autosaver>(null)
  const [status, setStatus] = useState<SavingStatus>({ kind: 'untouched' })
  const [answer, setAnswer] = useState<FormState>()

  useEffect(() => {
    const form = document.querySelector<HTMLFormElement>(`#${id}`)
    if (!form) return
    saver.current = new Autosaver(form, action, (told) => {
      setStatus(told.status)
      if (told.answer) setAnswer(told.answer)
    })
    return () => saver.current?.stop()
  }, [id, action])

  useEffect(() => {
    const { editedAt, beside } = sent.values
    if (editedAt && beside !== undefined) saver.current?.settled(editedAt, beside === 'yes')
  }, [sent])

  const editedAt = [answer, sent].map(savedAt).sort().at(-1) ?? ''
  const conflict = [answer?.conflict, sent.conflict].find((each) => each && each.editedAt > editedAt)
  return { status, editedAt, conflict }
}

// A form that was refused comes back with what was typed, and with no word on where it is kept.
function savedAt(state: FormState | undefined): string {
  return state?.values.beside === undefined ? '' : (state.values.editedAt ?? '')
}
