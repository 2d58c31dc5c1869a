import type { ReactNode } from 'react'

/** Scrolls in itself, by keyboard too, where the window is narrower. */
export function FiguresTable({ caption, children }: { caption: string; children: ReactNode }) {
  return (
    <div className="scroll-across" tabIndex={0} role="group" aria-label={caption}>
      <table className="figures">
        <caption>{caption}</caption>
        {children}
      </table>
    </div>
  )
}
