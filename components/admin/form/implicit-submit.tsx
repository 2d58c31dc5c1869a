import type { ComponentProps } from 'react'

type ImplicitSubmitProps = Pick<ComponentProps<'button'>, 'form' | 'name' | 'value' | 'disabled'>

/** What the Enter key submits: browsers press a form's first button, so this must come first. */
export function ImplicitSubmit(props: ImplicitSubmitProps) {
  return <button className="sr-only" tabIndex={-1} aria-hidden="true" {...props} />
}
