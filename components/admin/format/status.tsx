import type { ReactNode } from 'react'

/** `needed` waits for an admin, `underway` goes on by itself, `over` ended without being done. */
export type StatusMark = 'needed' | 'underway' | 'done' | 'over' | 'trouble'

/** A state as a word and a drawn mark, so that it is told by more than its weight or colour. */
export function Status({ mark, children }: { mark: StatusMark; children: ReactNode }) {
  return (
    <span className={`status status-${mark}`}>
      <svg viewBox="0 0 12 12" aria-hidden="true">
        {DRAWINGS[mark]}
      </svg>
      <span>{children}</span>
    </span>
  )
}

const DRAWINGS: Record<StatusMark, ReactNode> = {
  needed: <path d="M6 0l6 6-6 6-6-6z" fill="currentColor" />,
  underway: (
    <>
      <circle cx="6" cy="6" r="5" fill="none" stroke="currentColor" strokeWidth="2" />
      <path d="M6 1a5 5 0 0 1 0 10z" fill="currentColor" />
    </>
  ),
  done: <path d="M1 6.5l3.5 3.5L11 2.5" fill="none" stroke="currentColor" strokeWidth="2" />,
  over: <path d="M1 6h10" fill="none" stroke="currentColor" strokeWidth="2" />,
  trouble: <path d="M6 .5L12 11.5H0z" fill="currentColor" />,
}
