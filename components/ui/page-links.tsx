type PageLinksProps = {
  page: number
  pages: number
  words: { label: string; newer: string; older: string; place: string }
  hrefOf: (page: number) => string
}

/** Renders nothing for a single page. */
export function PageLinks({ page, pages, words, hrefOf }: PageLinksProps) {
  if (pages < 2) return null
  return (
    <nav
      aria-label={words.label}
      className="no-print flex w-full max-w-column flex-wrap items-baseline gap-x-6 gap-y-2 border-t-2 border-ink pt-4"
    >
      {page > 1 && (
        <a rel="prev" href={hrefOf(page - 1)} className="inline-block py-1">
          {words.newer}
        </a>
      )}{' '}
      {page < pages && (
        <a rel="next" href={hrefOf(page + 1)} className="inline-block py-1">
          {words.older}
        </a>
      )}{' '}
      <span className="meta ms-auto">{words.place}</span>
    </nav>
  )
}
