import type { ReactNode } from 'react'

type HeadProps = { title: string; id?: string; beside?: ReactNode }

type PageHeadProps = HeadProps & {
  /** What the page is for, in a sentence. */
  lead?: ReactNode
}

/** `beside` is the page's one primary action, or the way back to its list. */
export function PageHead({ title, id, beside, lead }: PageHeadProps) {
  return (
    <>
      <div className="mb-3 flex min-h-9 flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <h1 id={id}>
          <bdi>{title}</bdi>
        </h1>
        {beside}
      </div>
      {lead && <p className="meta mb-4 max-w-column">{lead}</p>}
    </>
  )
}

/** `PageHead` one heading level lower. */
export function PaneHead({ title, id, beside }: HeadProps) {
  return (
    <div className="mb-3 flex min-h-9 flex-wrap items-center justify-between gap-x-4 gap-y-2">
      <h2 id={id}>{title}</h2>
      {beside}
    </div>
  )
}
