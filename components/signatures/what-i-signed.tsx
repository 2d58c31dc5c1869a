import { useTranslations } from 'next-intl'
import { countryName } from '@/lib/countries/rules'
import { formatDate } from '@/lib/i18n/dates'
import { languageAttributes, type Locale } from '@/lib/i18n/locales'
import type { SignerPage } from '@/lib/signatures/queries'
import { placeOf, TEXT_DETAILS } from '@/lib/signatures/rules'

/** The signed text, the signer's own entries, and the consent given. */
export function WhatISigned({ locale, signature }: { locale: Locale; signature: SignerPage }) {
  const t = useTranslations('signature')
  const { words, consent, confirmedAt } = signature
  const facts = [
    [t('name'), signature.name],
    [t('place'), placeOf(signature, countryName(signature.country, locale))],
    ...TEXT_DETAILS.map((detail) => [t(detail), signature[detail]] as const),
  ] as const
  return (
    <section aria-labelledby="signed-title" className="grid gap-4">
      {confirmedAt && <p className="text-22">{t('counted', { date: formatDate(confirmedAt, locale) })}</p>}
      <h2 id="signed-title" className="text-24">
        {t('what')}
      </h2>
      {words && (
        <blockquote
          {...languageAttributes(words.locale, locale)}
          className="grid gap-2 border-s-2 border-ink ps-4"
        >
          <p className="font-serif text-22 font-bold">
            {words.salutation} {words.title}
          </p>
          <p>{words.demand}</p>
          <p {...languageAttributes(locale, words.locale)} className="meta">
            {t.rich('to', {
              target: () => <span {...languageAttributes(words.locale, locale)}>{words.target}</span>,
            })}
          </p>
        </blockquote>
      )}
      <dl className="grid gap-3">
        {facts.map(
          ([term, value]) =>
            value && (
              <div key={term}>
                <dt className="meta">{term}</dt>
                <dd className="wrap-anywhere whitespace-pre-line">
                  <bdi>{value}</bdi>
                </dd>
              </div>
            ),
        )}
      </dl>
      <p className="meta">
        {t.rich('agreed', {
          wording: () => <span {...languageAttributes(consent.locale, locale)}>{consent.wording}</span>,
        })}
      </p>
    </section>
  )
}
