import type { ReactNode } from 'react'

export function PageHead({ title, id, beside }: { title: string; id?: string; beside?: ReactNode }) {
  return (
    <div className="mb-3 flex min-h-9 flex-wrap items-center justify-between gap-x-4 gap-y-2">
      <h1 id={id}>
        <bdi>{title}</bdi>
      </h1>
      {beside}
    </div>
  )
}

/** `PageHead` one heading level lower. */
export function PaneHead({ title, id, beside }: { title: string; id?: string; beside?: ReactNode }) {
  return (
    <div className="mb-3 flex min-h-9 flex-wrap items-center justify-between gap-x-4 gap-y-2">
      <h2 id={id}>{title}</h2>
      {beside}
    </div>
  )
}
