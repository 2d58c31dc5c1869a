import { brokenLinePath } from '@/lib/figures/rules'

/** The line with a gap: for what is not there. Decorative. */
export function BrokenLine() {
  return (
    <svg
      viewBox="0 0 400 84"
      preserveAspectRatio="xMinYMin slice"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.25"
      className="no-print block h-21 w-full"
    >
      <path d={brokenLinePath()} />
    </svg>
  )
}
