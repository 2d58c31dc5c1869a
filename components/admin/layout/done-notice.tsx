import type { ReactNode } from 'react'

/** Says that something was done whose form is gone since: what an action leads to names it, as `?done=discarded`. */
export function DoneNotice({ children }: { children: ReactNode }) {
  return (
    <div role="status" className="sentence mb-4">
      {children}
    </div>
  )
}
