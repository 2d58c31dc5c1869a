import { borderPath, strokesPath, type Placement } from '@/lib/figures/rules'

const STROKES = 133
const PLACING: Placement = { width: 640, stretch: 1, lower: 0 }

/** 133 strokes of $2 million each, stopping at the U.S.–Mexico border. `label` is the text alternative. */
export function BorderFigure({ label, caption }: { label: string; caption: string }) {
  return (
    <figure className="w-full">
      <svg
        viewBox="0 0 640 270"
        role="img"
        aria-label={label}
        fill="none"
        className="block w-full overflow-visible"
      >
        <path d={strokesPath(STROKES, PLACING)} stroke="currentColor" strokeWidth="1.5" />
        <path d={borderPath(PLACING)} stroke="var(--accent)" strokeWidth="5" strokeLinejoin="round" />
      </svg>
      <figcaption className="mt-2 text-16 text-ink-2">{caption}</figcaption>
    </figure>
  )
}
