import { useTranslations } from 'next-intl'
import { Fragment } from 'react'

type BackLinksProps = {
  /** The reference's number, and how often the text cites it. */
  number: number
  uses: number
  /** Of the ids of the citations. */
  prefix: string
}

/** The first link in words, the others by number. */
export function BackLinks({ number, uses, prefix }: BackLinksProps) {
  const t = useTranslations('references')
  const others = Array.from({ length: uses - 1 }, (_, index) => index + 2)
  return (
    <span>
      <a href={`#${prefix}cite-${number}`}>
        {t('back')}
        <span className="sr-only">{t('backFrom', { number })}</span>
      </a>
      {others.map((use) => (
        <Fragment key={use}>
          {' '}
          <a
            href={`#${prefix}cite-${number}-${use}`}
            aria-label={t('backTo', { use, number })}
            className="ms-1 min-w-6 text-center"
          >
            {use}
          </a>
        </Fragment>
      ))}
    </span>
  )
}
