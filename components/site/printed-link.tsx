import type { ReactNode } from 'react'

/** On paper alone: what a button or a player leads to, with its address spelled out. */
export function PrintedLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <p className="print-only spell-out">
      <a href={href} rel="noopener">
        {children}
      </a>
    </p>
  )
}
