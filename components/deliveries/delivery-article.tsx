import { useTranslations } from 'next-intl'
import { DeliveryProof } from '@/components/deliveries/delivery-proof'
import { DeliveryResponses } from '@/components/deliveries/delivery-responses'
import { DeliveryText } from '@/components/deliveries/delivery-text'
import { leavings } from '@/components/deliveries/leavings'
import { LanguageMark } from '@/components/site/language-mark'
import type { PublicDelivery } from '@/lib/deliveries/public-queries'
import { formatNumber, formatPartialDate, INTL_LOCALE } from '@/lib/i18n/dates'
import { languageAttributes, localePath, type Locale } from '@/lib/i18n/locales'

type DeliveryProps = { locale: Locale; delivery: PublicDelivery }

type DeliveryArticleProps = DeliveryProps & {
  /** Where the ledger is. */
  siteUrl: string
}

/** One delivery: what was handed over, what proves it, and what came of it. */
export function DeliveryArticle({ locale, delivery, siteUrl }: DeliveryArticleProps) {
  const { id, text, update } = delivery
  const t = useTranslations('deliveries')
  const anchor = `delivery-${id}`
  return (
    <article
      id={anchor}
      aria-labelledby={`${anchor}-title`}
      className="grid gap-5 border-t-2 border-ink pt-5 pb-6 target:border-accent"
    >
      <DeliveryHeading locale={locale} delivery={delivery} titleId={`${anchor}-title`} />
      <DeliveryFacts locale={locale} delivery={delivery} />
      {text && <DeliveryText locale={locale} text={text} prefix={`${anchor}-`} />}
      {update && (
        <p>
          {t.rich('update', {
            link: () => (
              <>
                <a
                  href={localePath(locale, `/updates/${update.slug}`)}
                  {...languageAttributes(update.locale, locale)}
                >
                  {update.title}
                </a>
                <LanguageMark locale={locale} written={update.locale} />
              </>
            ),
          })}
        </p>
      )}
      <DeliveryResponses locale={locale} delivery={delivery} />
      <DeliveryProof locale={locale} delivery={delivery} siteUrl={siteUrl} />
    </article>
  )
}

function DeliveryHeading({ locale, delivery, titleId }: DeliveryProps & { titleId: string }) {
  const t = useTranslations('deliveries')
  const { date, to, toLanguage, count, method } = delivery
  return (
    <header className="grid gap-1">
      <p className="meta">
        <time dateTime={date}>{formatPartialDate(date, locale)}</time>
        {method && ` · ${t(method)}`}
      </p>
      <h2 id={titleId} className="text-24">
        {t.rich('heading', {
          n: count,
          count: formatNumber(count, locale),
          big: (words) => (
            <b className="block font-serif text-count font-bold tracking-[-0.02em] lining-nums">{words}</b>
          ),
          to: () => <span {...languageAttributes(toLanguage, locale)}>{to}</span>,
        })}
      </h2>
    </header>
  )
}

function DeliveryFacts({ locale, delivery: { before, versions, overlaps, left, erased } }: DeliveryProps) {
  const t = useTranslations('deliveries')
  if (before) return <p className="border-s-2 border-control ps-4">{t('before')}</p>
  const names = new Intl.ListFormat(INTL_LOCALE[locale]).format(versions.map(({ name }) => name))
  return (
    <>
      {versions.length > 0 && (
        <p>
          {t.rich('signedUnder', {
            n: versions.length,
            names,
            link: (words) => <a href={localePath(locale, '/versions')}>{words}</a>,
          })}
        </p>
      )}
      {overlaps && <p>{t('overlaps')}</p>}
      {(left ?? erased) !== null && (
        <p className="meta">
          {left !== null && `${t('left', leavings(left, locale))} `}
          {erased !== null && `${t('erased', leavings(erased, locale))} `}
          {t('notRecalled')}
        </p>
      )}
    </>
  )
}
