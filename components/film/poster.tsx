import { borderPath, strokesPath, type Placement } from '@/lib/figures/rules'

const STROKES = 133
const FEW_STROKES = 66
const PLACING: Placement = { width: 640, stretch: 1.124, lower: 36 }

/** The strokes cross a border that is not drawn yet. */
export function Poster() {
  const border = borderPath(PLACING)
  return (
    <svg viewBox="0 0 640 360" aria-hidden="true" fill="none" className="block w-full">
      <path
        d={strokesPath(STROKES, PLACING, 360)}
        stroke="var(--ink)"
        strokeWidth="1.5"
        className="max-sm:hidden"
      />
      <path
        d={strokesPath(FEW_STROKES, PLACING, 360)}
        stroke="var(--ink)"
        strokeWidth="2.5"
        className="sm:hidden"
      />
      <path d={border} stroke="var(--ink)" strokeWidth="11" strokeLinejoin="round" />
      <path d={border} stroke="var(--paper)" strokeWidth="8" strokeLinejoin="round" />
    </svg>
  )
}
