import { borderPath, strokesPath, type Placing } from '@/components/figures/border-shape'

const STROKES = 266
const PLACING: Placing = { width: 1200, stretch: 2.03, lower: 35 }

type ShareCardProps = {
  title: string
  /** What one line stands for, in words. */
  note: string
  /** The drawing described for those who cannot see it. */
  label: string
}

/** What friends see of a shared link, 1200 × 630: the same light paper in a dark page, with real words. */
export function ShareCard({ title, note, label }: ShareCardProps) {
  return (
    <div className="@container w-full">
      <div className="relative aspect-[1200/630] overflow-hidden bg-[#f5f5f2] text-[#15151a] outline outline-hair">
        <svg
          viewBox="0 0 1200 630"
          role="img"
          aria-label={label}
          fill="none"
          className="absolute inset-0 size-full"
        >
          <path d={strokesPath(STROKES, PLACING)} stroke="currentColor" strokeWidth="1.7" />
          <path d={borderPath(PLACING)} stroke="#c2006b" strokeWidth="8" strokeLinejoin="round" />
        </svg>
        <div className="absolute bottom-[6.5%] left-[4.7%] grid w-[50cqi] gap-[2cqi]">
          <p className="font-serif text-[5.4cqi] leading-[1.03] font-bold tracking-[-0.01em]">{title}</p>
          <p className="hidden text-[1.95cqi] leading-[1.35] text-[#4b4b52] @xl:block">{note}</p>
        </div>
      </div>
      <p className="meta mt-2 @xl:hidden">{note}</p>
    </div>
  )
}
