import { borderPath, strokesPath, type Placement } from '@/lib/figures/rules'

const STROKES = 133
const MOST_THIN_STROKES = 100
const PLACING: Placement = { width: 640, stretch: 1, lower: 0 }

type BorderFigureProps = {
  /** The text alternative, of a number of strokes. */
  label: (strokes: number) => string
  /** What one stroke stands for. */
  caption: string
  /** 133 by default. */
  strokes?: number
}

/** Strokes that stop at the U.S.–Mexico border. */
export function BorderFigure({ label, caption, strokes = STROKES }: BorderFigureProps) {
  return (
    <figure className="w-full">
      <svg
        viewBox="0 0 640 270"
        role="img"
        aria-label={label(strokes)}
        fill="none"
        className="block w-full overflow-visible"
      >
        <path
          d={strokesPath(strokes, PLACING)}
          stroke="currentColor"
          strokeWidth={strokes > MOST_THIN_STROKES ? 1.5 : 4}
        />
        <path d={borderPath(PLACING)} stroke="var(--accent)" strokeWidth="5" strokeLinejoin="round" />
      </svg>
      <figcaption className="mt-2 text-16 text-ink-2">{caption}</figcaption>
    </figure>
  )
}
