const BEFORE = 'M3 0V64'
const AFTER = Array.from({ length: 10 }, (_, index) => `M${3 + index * 20} 0V${index < 9 ? 64 : 46}`).join('')

/** `caption` is `label of the one | label of the ten`. Both use one unit, so that ten fit the column at any text size. */
export function TenfoldFigure({ label, caption }: { label: string; caption: string }) {
  const [before = '', after = ''] = caption.split('|').map((part) => part.trim())
  return (
    <figure className="@container w-full pt-2">
      <figcaption className="flex flex-wrap gap-4 text-16 text-ink-2 [--unit:min(0.0625rem,100cqi/186)]">
        <span className="w-[5.5rem] max-w-full">
          <svg
            viewBox="0 0 6 64"
            aria-hidden="true"
            className="mb-1 block h-[calc(64*var(--unit))] w-[calc(6*var(--unit))] text-ink"
            stroke="currentColor"
            strokeWidth="6"
          >
            <path d={BEFORE} />
          </svg>
          {before}
        </span>{' '}
        <span className="w-52 max-w-full">
          <svg
            viewBox="0 0 186 64"
            role="img"
            aria-label={label}
            className="mb-1 block h-[calc(64*var(--unit))] w-[calc(186*var(--unit))] text-ink"
            stroke="currentColor"
            strokeWidth="6"
          >
            <path d={AFTER} />
          </svg>
          {after}
        </span>
      </figcaption>
    </figure>
  )
}
