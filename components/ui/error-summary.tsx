import type { Ref } from 'react'

type ErrorSummaryProps = {
  title: string
  /** Messages by field name; the summary links to the fields. */
  errors: Record<string, string[]>
  hrefOf?: (name: string) => string
  ref?: Ref<HTMLDivElement>
}

/** Takes the focus; each line links to its field. */
export function ErrorSummary({ title, errors, hrefOf = (name) => `#${name}`, ref }: ErrorSummaryProps) {
  return (
    <div
      ref={ref}
      role="alert"
      aria-labelledby="error-summary"
      tabIndex={-1}
      className="gutter-rule grid gap-1"
    >
      <h2 id="error-summary" className="text-24">
        {title}
      </h2>
      <ul>
        {Object.entries(errors).map(([name, messages]) => (
          <li key={name}>
            <a href={hrefOf(name)} className="inline-block py-0.5 font-semibold decoration-current">
              {messages[0]}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
