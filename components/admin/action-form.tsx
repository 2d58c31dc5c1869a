'use client'

import type { ReactNode, Ref } from 'react'
import { fieldLabel } from '@/editor/field-names'
import type { FormAction, FormState } from '@/editor/form-state'
import { OneTimeLink } from '@/components/admin/one-time-link'
import { useActionForm, type FieldOf } from '@/components/admin/use-action-form'
import { ErrorSummary } from '@/components/ui/error-summary'

type ActionFormProps = {
  action: FormAction
  /** What stands in the fields before anything was typed. */
  values?: Record<string, string>
  className?: string
  label?: string
  /** Where the form is not in English: what stands above its mistakes, and what its fields are called. */
  words?: { mistakes: string; fields: Record<string, string> }
  /** Whoever leaves the page with something typed in it is not warned: it is saved all the time. */
  savesItself?: boolean
  children: (field: FieldOf, state: FormState, pending: boolean) => ReactNode
}

/** A form that posts to a server action: its errors above, its fields, what happened below. */
export function ActionForm({
  action,
  values = {},
  className = '',
  label,
  words,
  savesItself = false,
  children,
}: ActionFormProps) {
  const { state, pending, field, summary, form } = useActionForm(action, values)
  return (
    <form
      {...form}
      data-warns={savesItself ? undefined : ''}
      aria-label={label}
      className={`grid content-start gap-3 ${className}`}
    >
      <Mistakes state={state} summary={summary} title={words?.mistakes} fields={words?.fields} />
      {children(field, state, pending)}
      <Message state={state} />
    </form>
  )
}

type MistakesProps = {
  state: FormState
  summary: Ref<HTMLDivElement>
  title?: string
  fields?: Record<string, string>
}

/** What is to be mended before the form is accepted. */
export function Mistakes({ state, summary, title = 'Not saved yet', fields = {} }: MistakesProps) {
  if (Object.keys(state.errors).length === 0) return null
  const named = Object.entries(state.errors).map(([name, [message]]) => [
    name,
    [`${fields[name] ?? fieldLabel(name)}: ${message}`],
  ])
  return <ErrorSummary ref={summary} title={title} errors={Object.fromEntries(named)} />
}

/** What happened when the form was sent, and a preview where one was asked for. */
export function Message({ state }: { state: FormState }) {
  return (
    <>
      <div role="status">{state.message && <p className="sentence">{state.message}</p>}</div>
      <OneTimeLink link={state.link} />
      {state.preview}
    </>
  )
}
