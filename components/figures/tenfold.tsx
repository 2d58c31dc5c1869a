const BEFORE = 'M3 0V64'
const AFTER = Array.from({ length: 10 }, (_, index) => `M${3 + index * 20} 0V${index < 9 ? 64 : 46}`).join('')

/** One stroke beside nearly ten. `caption` is `what the one is | what the ten are`. */
export function TenfoldFigure({ label, caption }: { label: string; caption: string }) {
  const [before = '', after = ''] = caption.split('|').map((part) => part.trim())
  return (
    <figure className="w-full pt-2">
      <div role="img" aria-label={label} className="grid grid-cols-[5.5rem_minmax(0,13rem)] gap-x-4">
        <svg
          viewBox="0 0 6 64"
          aria-hidden="true"
          className="h-16 w-1.5"
          stroke="currentColor"
          strokeWidth="6"
        >
          <path d={BEFORE} />
        </svg>
        <svg viewBox="0 0 186 64" aria-hidden="true" className="h-16" stroke="currentColor" strokeWidth="6">
          <path d={AFTER} />
        </svg>
      </div>
      <figcaption className="mt-1 grid grid-cols-[5.5rem_minmax(0,13rem)] gap-x-4 text-16 text-ink-2">
        <span>{before}</span> <span>{after}</span>
      </figcaption>
    </figure>
  )
}
