import type { ReactNode } from 'react'

/** Shown only where JavaScript does not run. */
export function WithoutScripts({ children }: { children: ReactNode }) {
  return (
    <noscript>
      <p className="sentence">{children}</p>
    </noscript>
  )
}
