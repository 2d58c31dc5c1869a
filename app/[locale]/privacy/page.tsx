import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { BesidePage } from '@/app/[locale]/beside-page'
import { pageMetadata } from '@/app/[locale]/page-metadata'
import { RetentionWords } from '@/components/privacy/retention-words'
import { WhatIsKept } from '@/components/privacy/what-is-kept'
import { ANSWERED_DAYS } from '@/lib/contact/rules'
import { languageAttributes, localePath } from '@/lib/i18n/locales'
import { readLocale } from '@/lib/i18n/request'
import { letter } from '@/lib/petition/letter'
import { campaignIn, petitionText } from '@/lib/petition/queries'
import { keptInWords } from '@/lib/rights/kept-in-words'

export const revalidate = 5

type PageProps = { params: Promise<{ locale: string }> }

const PARTS = [
  ...([
    'who',
    'given',
    'why',
    'email',
    'delivered',
    'shown',
    'ledger',
    'corrections',
    'mail',
    'messages',
  ] as const),
  ...(['withdraw', 'keeping', 'cookies', 'address', 'donations', 'links', 'letters'] as const),
]

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const locale = await readLocale(params)
  const t = await getTranslations('privacy')
  return pageMetadata({
    locale,
    path: '/privacy',
    title: t('title'),
    description: t('description'),
    card: 'privacy',
  })
}

export default async function PrivacyPage({ params }: PageProps) {
  const locale = await readLocale(params)
  const [{ organisation, postalAddress, ...site }, petition, toDeciders, t] = await Promise.all([
    campaignIn(locale),
    petitionText(locale),
    letter(locale),
    getTranslations('privacy'),
  ])
  return (
    <BesidePage locale={locale} path="/privacy" title={t('title')}>
      <p className="text-22">{t('lead')}</p>
      {PARTS.filter((part) => part !== 'letters' || toDeciders).map((part) => (
        <section key={part} aria-labelledby={part} className="grid gap-2 border-t border-hair pt-4">
          <h2 id={part} className="text-24">
            {t(`${part}.title`)}
          </h2>
          <p>
            {t.rich(`${part}.text`, {
              organisation,
              days: ANSWERED_DAYS,
              target: () => <span {...languageAttributes(petition.locale, locale)}>{petition.target}</span>,
              link: (words) => <a href="/petition/corrections.json">{words}</a>,
              deliveries: (words) => <a href={localePath(locale, '/deliveries')}>{words}</a>,
              ledger: (words) => <a href={localePath(locale, '/ledger')}>{words}</a>,
              contact: (words) => <a href={localePath(locale, '/contact')}>{words}</a>,
              ask: (words) => <a href={localePath(locale, '/signature')}>{words}</a>,
            })}
          </p>
          {part === 'keeping' && <RetentionWords locale={locale} retention={site} endedAt={site.endedAt} />}
          {part === 'who' && postalAddress.trim() !== '' && (
            <address className="whitespace-pre-line not-italic">{postalAddress}</address>
          )}
        </section>
      ))}
      <WhatIsKept title={t('kept.title')} kept={keptInWords(t)} />
    </BesidePage>
  )
}
