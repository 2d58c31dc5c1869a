import type { ComponentProps, ReactNode } from 'react'
import { languageAttributes, type Locale } from '@/lib/i18n/locales'

type FieldProps = {
  /** Also the control's id, where it has no other. */
  name: string
  label: string
  hint?: string
  errors?: string[]
  /** Read before each error by screen readers, e.g. "Error:". */
  errorWord?: string
}

/** Links hint and errors to a control: spread on the input inside `Field`. */
export function describedBy({ name, hint, errors }: Pick<FieldProps, 'name' | 'hint' | 'errors'>) {
  const ids = [hint && `${name}-hint`, errors?.length && `${name}-error`].filter(Boolean).join(' ')
  return {
    'aria-describedby': ids || undefined,
    'aria-invalid': errors?.length ? (true as const) : undefined,
  }
}

/** Label above, hint below, the error above the control with its rule in the gutter. */
export function Field({
  name,
  label,
  hint,
  errors,
  errorWord,
  children,
}: FieldProps & { children: ReactNode }) {
  return (
    <div className={`grid gap-1 ${errors?.length ? 'gutter-rule' : ''}`} data-field={name}>
      <label htmlFor={name} className="leading-snug font-semibold">
        {label}
      </label>
      {hint && (
        <p id={`${name}-hint`} className="text-16 text-ink-2">
          {hint}
        </p>
      )}
      <FieldError name={name} errors={errors} errorWord={errorWord} />
      {children}
    </div>
  )
}

export function FieldError({ name, errors, errorWord }: Pick<FieldProps, 'name' | 'errors' | 'errorWord'>) {
  if (!errors?.length) return null
  return (
    <p id={`${name}-error`} className="leading-snug font-semibold text-accent">
      {errorWord && <span className="sr-only">{errorWord} </span>}
      {errors.join(' ')}
    </p>
  )
}

type InLanguage = {
  /** What is written into it may be in another language than its label. */
  lang?: Locale
}

type WithId = {
  /** Its name by default: for a name that another form on the page has too. */
  id?: string
}

type TextFieldProps = FieldProps &
  InLanguage &
  WithId &
  Omit<ComponentProps<'input'>, 'name' | 'id' | 'className' | 'lang'>

export function TextField({
  name,
  id = name,
  label,
  hint,
  errors,
  errorWord,
  lang,
  ...input
}: TextFieldProps) {
  return (
    <Field name={id} label={label} hint={hint} errors={errors} errorWord={errorWord}>
      <input
        id={id}
        name={name}
        className="control"
        {...(lang && languageAttributes(lang))}
        {...describedBy({ name: id, hint, errors })}
        {...input}
      />
    </Field>
  )
}

type TextAreaProps = FieldProps &
  InLanguage &
  Omit<ComponentProps<'textarea'>, 'name' | 'id' | 'className' | 'lang'>

export function TextArea({ name, label, hint, errors, errorWord, lang, ...textarea }: TextAreaProps) {
  return (
    <Field name={name} label={label} hint={hint} errors={errors} errorWord={errorWord}>
      <textarea
        id={name}
        name={name}
        className="control"
        {...(lang && languageAttributes(lang))}
        {...describedBy({ name, hint, errors })}
        {...textarea}
      />
    </Field>
  )
}

type SelectProps = FieldProps & WithId & Omit<ComponentProps<'select'>, 'name' | 'id' | 'className'>

export function SelectField({ name, id = name, label, hint, errors, errorWord, ...select }: SelectProps) {
  return (
    <Field name={id} label={label} hint={hint} errors={errors} errorWord={errorWord}>
      <select
        id={id}
        name={name}
        className="control"
        {...describedBy({ name: id, hint, errors })}
        {...select}
      />
    </Field>
  )
}
