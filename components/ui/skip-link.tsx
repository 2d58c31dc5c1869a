type SkipLinkProps = { to: string; words: string }

/** Seen once it has the focus. */
export function SkipLink({ to, words }: SkipLinkProps) {
  return (
    <a href={to} className="sr-only focus:not-sr-only focus:block focus:px-4 focus:py-3">
      {words}
    </a>
  )
}
