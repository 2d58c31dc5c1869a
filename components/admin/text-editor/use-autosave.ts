import { useEffect, useRef, useState } from 'react'
import { useSentence } from '@/components/admin/form/use-sentence'
import { Autosaver, type AutosaveStatus } from '@/editor/autosaver'
import { initialBaseline, nextBaseline, type EditBaseline } from '@/editor/edit-baseline'
import type { SaveResult } from '@/editor/form-results'
import type { FormAction, FormState } from '@/editor/form-state'
import type { Citable } from '@/editor/markdown/matching'
import { problemErrors } from '@/editor/publish-problems'
import { showBrought } from '@/editor/typed/early'
import { withoutResolved } from '@/lib/publishing/rules'

/** `sent`: the form's last submit; `opened`: the first baseline. `errors` omits what was fixed and saved, or added, since. */
export function useAutosave(
  id: string,
  action: FormAction<SaveResult>,
  sent: FormState<SaveResult>,
  opened: EditBaseline,
  references: Citable[],
) {
  const sentence = useSentence()
  const saver = useRef<Autosaver>(null)
  const [status, setStatus] = useState<AutosaveStatus>({ kind: 'untouched' })
  const [baseline, setBaseline] = useState(() => initialBaseline(opened, sent))
  const [saved, setSaved] = useState<Record<string, string> | null>(null)
  const [heard, setHeard] = useState(sent)
  if (heard !== sent) {
    setHeard(sent)
    setSaved(null)
    setBaseline(nextBaseline(baseline, sent.result))
  }

  useEffect(() => {
    const form = document.querySelector<HTMLFormElement>(`#${id}`)
    if (!form) return
    showBrought(form)
    saver.current = new Autosaver(form, action, ({ status, result }) => {
      setStatus(status)
      if (status.kind === 'saved') setSaved(valuesIn(form))
      if (result) setBaseline((before) => nextBaseline(before, result))
    })
    return () => saver.current?.stop()
  }, [id, action])

  useEffect(() => {
    if (sent.result?.saved) saver.current?.settled(sent.result.saved)
    if (sent.result?.conflict) saver.current?.conflicted()
  }, [sent])

  const problems = withoutResolved(
    sent.result?.problems ?? {},
    references.map(({ key }) => key),
  )
  const errors = Object.entries({ ...sent.errors, ...problemErrors(problems) })
    .filter(([name]) => saved?.[name] === undefined || saved[name] === sent.values[name])
    .map(([name, messages]) => [name, messages.map(sentence)])
  return { status, baseline, errors: Object.fromEntries(errors) }
}

function valuesIn(form: HTMLFormElement): Record<string, string> {
  return Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]))
}
