const STROKES = 100
const LINE_AT = 66

/** A hundred strokes, one per percent of the goal; those reached end at the line. Decorative. */
export function Strokes({ share }: { share: number }) {
  const stopped = Math.floor(share * STROKES)
  return (
    <svg
      viewBox="0 0 100 100"
      preserveAspectRatio="none"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      className="strokes"
    >
      <path d={strokes(0, stopped, () => LINE_AT)} />
      <path d={strokes(stopped, STROKES, raggedEnd)} />
    </svg>
  )
}

function strokes(from: number, to: number, end: (index: number) => number): string {
  return Array.from({ length: to - from }, (_, offset) => `M${from + offset}.5 0V${end(from + offset)}`).join(
    '',
  )
}

// Deterministic, so that the picture changes only where the line has moved. The first end lies near the line.
function raggedEnd(index: number): number {
  const noise = Math.abs(Math.sin((index + 1) * 12.9898) * 43758.5453) % 1
  return Math.min(99, Math.round(84 + noise * 20))
}
