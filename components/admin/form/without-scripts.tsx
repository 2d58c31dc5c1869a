import type { ReactNode } from 'react'

export function WithoutScripts({ children }: { children: ReactNode }) {
  return (
    <noscript>
      <p className="sentence">{children}</p>
    </noscript>
  )
}
