'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode, Ref } from 'react'
import { useActionForm, type FieldOf } from '@/components/admin/form/use-action-form'
import { useFieldLabel } from '@/components/admin/form/use-field-label'
import { ErrorSummary } from '@/components/ui/error-summary'
import type { FormAction, FormState } from '@/editor/form-state'

type ActionFormProps<Result> = {
  action: FormAction<Result>
  values?: Record<string, string>
  className?: string
  label?: string
  /** The title of its errors, and labels of fields by their names, where `admin.fields` does not fit. */
  words?: { mistakes: string; fields: Record<string, string> }
  /** Turns off the warning about unsaved words when leaving the page. */
  savesItself?: boolean
  children: (field: FieldOf, state: FormState<Result>, pending: boolean) => ReactNode
  /** Shows a result below the message. */
  shows?: (result: Result) => ReactNode
}

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
  /** For fields that stand on another page. */
  hrefOf?: (name: string) => string
}

export function Mistakes({ errors, summary, title, fields = {}, hrefOf }: MistakesProps) {
  const t = useTranslations('admin.form')
  const fieldLabel = useFieldLabel()
  if (Object.keys(errors).length === 0) return null
  const named = Object.entries(errors).map(([name, messages]) => {
    const [field, message] = [fields[name] ?? fieldLabel(name), messages.join(' ')]
    return [name, [field ? t('mistake', { field, message }) : message]]
  })
  return (
    <ErrorSummary
      ref={summary}
      title={title ?? t('notSaved')}
      errors={Object.fromEntries(named)}
      hrefOf={hrefOf}
    />
  )
}

export function Message({ text }: { text?: string }) {
  return <div role="status">{text && <p className="sentence">{text}</p>}</div>
}
