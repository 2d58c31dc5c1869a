import { useTranslations } from 'next-intl'
import { startTransition, useActionState, useEffect, useMemo, useRef, useState, type FormEvent } from 'react'
import { UNSENT, type FormAction, type FormState } from '@/editor/form-state'
import { guarded } from '@/editor/guarded-action'
// Must run before React takes over any field of the form.
import '@/editor/typed/early'
import { SECRETS } from '@/editor/typed/fields'
import { keepTyped, restoreTyped } from '@/editor/typed/kept'

/** `keeps` is false for a form that keeps its words itself. */
type Keeping = { keeps?: boolean }

export type FieldOf = (name: string) => { name: string; defaultValue: string; errors: string[] | undefined }

/** Works without JavaScript too. React would reset the fields; here typed text survives failures and new releases. */
export function useActionForm<Result = never>(
  action: FormAction<Result>,
  values: Record<string, string>,
  { keeps = true }: Keeping = {},
) {
  const t = useTranslations('admin.form')
  const element = useRef<HTMLFormElement>(null)
  const summary = useRef<HTMLDivElement>(null)
  const guard = useMemo(
    () => guarded(action, { renewed: t('renewed'), unreached: t('unreached') }),
    [action, t],
  )
  const [answered, send, pending] = useActionState<FormState<Result>, FormData>(guard, UNSENT)
  const [isBack, setIsBack] = useState(false)
  const state = isBack && answered === UNSENT ? { ...answered, message: t('backAgain') } : answered
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
    // Passwords are neither kept nor shown again.
    for (const input of event.currentTarget.querySelectorAll<HTMLInputElement>(SECRETS)) input.value = ''
    startTransition(() => send(form))
  }

  const field: FieldOf = (name) => ({
    name,
    defaultValue: state.values[name] ?? values[name] ?? '',
    errors: state.errors[name],
  })

  return { state, pending, field, summary, form: { ref: element, action: send, onSubmit, noValidate: true } }
}
