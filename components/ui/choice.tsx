import type { ComponentProps, ReactNode } from 'react'
import { describedBy, FieldError } from '@/components/ui/field'

type ChoiceProps = {
  name: string
  hint?: string
  errors?: string[]
  errorWord?: string
  children: ReactNode
} & Omit<ComponentProps<'input'>, 'name' | 'id' | 'className' | 'type' | 'children'>

export function Choice({ name, hint, errors, errorWord, children, ...input }: ChoiceProps) {
  return (
    <div className={errors?.length ? 'gutter-rule' : ''} data-field={name}>
      <FieldError name={name} errors={errors} errorWord={errorWord} />
      <label className="grid cursor-pointer grid-cols-[1.5rem_1fr] items-start gap-3 py-1 leading-snug">
        <input
          id={name}
          name={name}
          type="checkbox"
          className="check"
          {...describedBy({ name, hint, errors })}
          {...input}
        />
        <span>{children}</span>
      </label>
      {hint && (
        <p id={`${name}-hint`} className="ps-9 pb-1 text-16 text-ink-2">
          {hint}
        </p>
      )}
    </div>
  )
}
