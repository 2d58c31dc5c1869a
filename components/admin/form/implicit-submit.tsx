import type { ComponentProps } from 'react'

type ImplicitSubmitProps = Pick<ComponentProps<'button'>, 'form' | 'name' | 'value' | 'disabled'>

/** What the Enter key in a field presses, in a form of several buttons: it stands first, since a browser takes the first. */
export function ImplicitSubmit(props: ImplicitSubmitProps) {
  return <button className="sr-only" tabIndex={-1} aria-hidden="true" {...props} />
}
