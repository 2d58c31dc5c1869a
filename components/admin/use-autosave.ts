import { useEffect, useRef, useState } from 'react'
import { Autosaver, type SavingStatus } from '@/components/admin/autosaver'
import type { FormAction, FormState } from '@/components/admin/form-state'
import { knownAtFirst, learn, type Known } from '@/components/admin/known'

/**
 * Saves the form `id` by itself through `action`. `sent` is the state of the form as its buttons send it, `opened` what the
 * page knew when it was made. Returns where saving stands, and what is known by now.
 */
export function useAutosave(id: string, action: FormAction, sent: FormState, opened: Known) {
  const saver = useRef<Autosaver>(null)
  const [status, setStatus] = useState<SavingStatus>({ kind: 'untouched' })
  const [known, setKnown] = useState(() => knownAtFirst(opened, sent))
  const [heard, setHeard] = useState(sent)
  if (heard !== sent) {
    setHeard(sent)
    setKnown(learn(known, sent))
  }

  useEffect(() => {
    const form = document.querySelector<HTMLFormElement>(`#${id}`)
    if (!form) return
    saver.current = new Autosaver(form, action, ({ status, answer }) => {
      setStatus(status)
      if (answer) setKnown((before) => learn(before, answer))
    })
    return () => saver.current?.stop()
  }, [id, action])

  useEffect(() => {
    if (sent.saved) saver.current?.settled(sent.saved)
  }, [sent])

  return { status, known }
}
