import { startTransition, useActionState, useEffect, useRef, type FormEvent } from 'react'
import { UNSENT, type FormAction } from '@/components/admin/form-state'
// Before any field of the form is taken over by React.
import '@/components/admin/typed/early'

/** The props of a field: what stands in it, and what is wrong with it. */
export type FieldOf = (name: string) => { name: string; defaultValue: string; errors: string[] | undefined }

/**
 * The state of a form that posts to a server action, with JavaScript and without. With it the page stays, and so does what
 * is typed while the answer is under way (React's own handling would reset the fields). Errors take the focus.
 */
export function useActionForm(action: FormAction, values: Record<string, string>) {
  const [state, send, pending] = useActionState(action, UNSENT)
  const summary = useRef<HTMLDivElement>(null)
  useEffect(() => summary.current?.focus(), [state])

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

  return { state, pending, field, summary, form: { action: send, onSubmit, noValidate: true } }
}
