import { startTransition, useActionState, useEffect, useMemo, useRef, useState, type FormEvent } from 'react'
import { UNSENT, type FormAction, type FormState } from '@/editor/form-state'
import { guarded } from '@/editor/guarded-action'
// Before any field of the form is taken over by React.
import '@/editor/typed/early'
import { keepTyped, restoreTyped } from '@/editor/typed/kept'

const BACK_AGAIN = 'What you had typed before is back in the fields: send it again.'

/** `keeps` is false for a form that keeps what is typed itself. */
type Keeping = { keeps?: boolean }

/** The props of a field: what stands in it, and what is wrong with it. */
export type FieldOf = (name: string) => { name: string; defaultValue: string; errors: string[] | undefined }

/**
 * The state of a form that posts to a server action, with JavaScript and without. With it the page stays, and so does what
 * is typed while the answer is under way (React's own handling would reset the fields), or where none comes. What a form was
 * sent with that its site did not know any more is put back when its page is loaded again. Errors take the focus.
 */
export function useActionForm<Result = never>(
  action: FormAction<Result>,
  values: Record<string, string>,
  { keeps = true }: Keeping = {},
) {
  const element = useRef<HTMLFormElement>(null)
  const summary = useRef<HTMLDivElement>(null)
  const guard = useMemo(() => guarded(action), [action])
  const [answered, send, pending] = useActionState<FormState<Result>, FormData>(guard, UNSENT)
  const [isBack, setIsBack] = useState(false)
  const state = isBack && answered === UNSENT ? { ...answered, message: BACK_AGAIN } : answered
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      if (keeps && element.current) setIsBack(restoreTyped(element.current))
    })
    return () => cancelAnimationFrame(frame)
  }, [keeps])
  useEffect(() => {
    summary.current?.focus()
    if (answered.renewed) keepTyped()
  }, [answered])

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const { submitter } = event.nativeEvent as SubmitEvent
    const form = new FormData(event.currentTarget, submitter)
    // A password is sent, and neither kept nor shown again.
    for (const input of event.currentTarget.querySelectorAll<HTMLInputElement>('[type=password]'))
      input.value = ''
    startTransition(() => send(form))
  }

  const field: FieldOf = (name) => ({
    name,
    defaultValue: state.values[name] ?? values[name] ?? '',
    errors: state.errors[name],
  })

  return { state, pending, field, summary, form: { ref: element, action: send, onSubmit, noValidate: true } }
}
