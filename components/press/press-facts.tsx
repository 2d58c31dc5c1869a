import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { FilmFacts } from '@/components/film/film-facts'
import type { DeliveryEntry } from '@/lib/deliveries/queries'
import { titleLanguage } from '@/lib/film/rules'
import { formatMoment, formatNumber, formatPartialDate } from '@/lib/i18n/dates'
import { languageAttributes, localePath, type Locale } from '@/lib/i18n/locales'
import type { Campaign } from '@/lib/petition/queries'
import { goalFor } from '@/lib/petition/rules'

type PressFactsProps = {
  locale: Locale
  petition: { salutation: string; title: string; demand: string; target: string; locale: Locale }
  site: Campaign
  words: { imprint: string; filmTitle: string; locale: Locale }
  /** The newest first. */
  deliveries: DeliveryEntry[]
}

/** What the settings and the database know, each figure with its date. */
export function PressFacts({ locale, petition, site, words, deliveries }: PressFactsProps) {
  const t = useTranslations('press')
  const number = (value: number) => formatNumber(value, locale)
  const { goal } = goalFor(site.count, site.goals)
  const figures = { n: site.count, count: number(site.count), goal: number(goal) }
  const inPetition = languageAttributes(petition.locale, locale)
  return (
    <dl className="grid border-b border-hair">
      <Fact name={t('demand')}>
        <span {...inPetition}>
          <strong>
            {petition.salutation} {petition.title}
          </strong>
          <br />
          {petition.demand}
        </span>
      </Fact>
      <Fact name={t('target')}>
        <span {...inPetition}>{petition.target}</span>
      </Fact>
      <Fact name={t('count')}>
        {t.rich('countText', {
          ...figures,
          at: () => (
            <time dateTime={site.countedAt.toISOString()}>{formatMoment(site.countedAt, locale)}</time>
          ),
        })}{' '}
        <a href={localePath(locale, '/numbers')}>{t('numbers')}</a>
      </Fact>
      {deliveries.length > 0 && (
        <Fact name={t('delivered')}>
          <ul>
            {deliveries.map(({ id, date, to, toLanguage, count, before }) => (
              <li key={id}>
                {t.rich(before ? 'deliveryBefore' : 'delivery', {
                  n: count,
                  count: number(count),
                  date: formatPartialDate(date, locale),
                  to: () => <span {...languageAttributes(toLanguage, locale)}>{to}</span>,
                })}
              </li>
            ))}
          </ul>
        </Fact>
      )}
      <Fact name={t('runBy')}>
        <span {...languageAttributes(words.locale, locale)}>{words.imprint}</span>
      </Fact>
      <Fact name={t('film')}>
        <a
          href={localePath(locale, '/film')}
          {...titleLanguage(site.filmTitleLanguage, words.locale, locale)}
        >
          {words.filmTitle}
        </a>
        <FilmFacts locale={locale} film={site} />
      </Fact>
    </dl>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid gap-x-6 border-t border-hair py-3 @md:grid-cols-[9rem_minmax(0,1fr)]">
      <dt className="meta">{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
