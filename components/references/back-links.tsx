import { Fragment } from 'react'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

type BackLinksProps = {
  locale: Locale
  /** The reference's number, and how often the text cites it. */
  number: number
  uses: number
  /** Of the ids of the citations. */
  prefix: string
}

/** `↑` where it is cited once, else `↑1 ↑2 ↑3`. */
export function BackLinks({ locale, number, uses, prefix }: BackLinksProps) {
  const t = translator(locale, 'references')
  const links = Array.from({ length: uses }, (_, index) => ({
    use: index + 1,
    to: `#${prefix}cite-${number}${index === 0 ? '' : `-${index + 1}`}`,
  }))
  return (
    <span className="flex flex-wrap gap-x-1">
      {links.map(({ use, to }) => (
        <Fragment key={use}>
          {' '}
          <a
            href={to}
            aria-label={uses === 1 ? t('back', { number }) : t('backTo', { use, number })}
            className="min-w-6 text-center"
          >
            ↑{uses > 1 && use}
          </a>
        </Fragment>
      ))}
    </span>
  )
}
