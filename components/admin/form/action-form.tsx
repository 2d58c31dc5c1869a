'use client'

import { useActionForm, type FieldOf } from '@/components/admin/form/use-action-form'
import { ErrorSummary } from '@/components/ui/error-summary'
import type { ReactNode, Ref } from 'react'
import { fieldLabel } from '@/editor/field-names'
import type { FormAction, FormState } from '@/editor/form-state'

type ActionFormProps<Result> = {
  action: FormAction<Result>
  /** What stands in the fields before anything was typed. */
  values?: Record<string, string>
  className?: string
  label?: string
  /** Where the form is not in English: what stands above its mistakes, and what its fields are called. */
  words?: { mistakes: string; fields: Record<string, string> }
  /** Whoever leaves the page with something typed in it is not warned: it is saved all the time. */
  savesItself?: boolean
  children: (field: FieldOf, state: FormState<Result>, pending: boolean) => ReactNode
  /** What is shown of a result, below what happened. */
  shows?: (result: Result) => ReactNode
}

/** A form that posts to a server action: its errors above, its fields, what happened below. */
export function ActionForm<Result = never>({
  action,
  values = {},
  className = '',
  label,
  words,
  savesItself = false,
  children,
  shows,
}: ActionFormProps<Result>) {
  const { state, pending, field, summary, form } = useActionForm(action, values)
  return (
    <form
      {...form}
      data-warns={savesItself ? undefined : ''}
      aria-label={label}
      className={`grid content-start gap-3 ${className}`}
    >
      <Mistakes errors={state.errors} summary={summary} title={words?.mistakes} fields={words?.fields} />
      {children(field, state, pending)}
      <Message text={state.message} />
      {state.result && shows?.(state.result)}
    </form>
  )
}

type MistakesProps = {
  errors: FormState['errors']
  summary: Ref<HTMLDivElement>
  title?: string
  fields?: Record<string, string>
}

/** What is to be mended before the form is accepted. */
export function Mistakes({ errors, summary, title = 'Not saved yet', fields = {} }: MistakesProps) {
  if (Object.keys(errors).length === 0) return null
  const named = Object.entries(errors).map(([name, [message]]) => [
    name,
    [`${fields[name] ?? fieldLabel(name)}: ${message}`],
  ])
  return <ErrorSummary ref={summary} title={title} errors={Object.fromEntries(named)} />
}

/** What happened when the form was sent. */
export function Message({ text }: { text?: string }) {
  return <div role="status">{text && <p className="sentence">{text}</p>}</div>
}
