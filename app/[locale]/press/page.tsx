import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { BesidePage } from '@/app/[locale]/beside-page'
import { pageMetadata } from '@/app/[locale]/page-metadata'
import { PressFacts } from '@/components/press/press-facts'
import { PressHandouts } from '@/components/press/press-handouts'
import { PressPictures } from '@/components/press/press-pictures'
import { Prose } from '@/components/prose/prose'
import { LanguageNote } from '@/components/site/language-note'
import { PrintedFrom } from '@/components/site/printed-from'
import { Section } from '@/components/ui/page'
import { deliveries } from '@/lib/deliveries/queries'
import { localePath } from '@/lib/i18n/locales'
import { readLocale } from '@/lib/i18n/request'
import { campaign, campaignWords, contentBeside, petitionText, wordsWith } from '@/lib/petition/queries'
import { publicPictures } from '@/lib/pictures/public-queries'
import { env } from '@/lib/platform/env'
import { cardImage } from '@/lib/share-images/card'

export const revalidate = 5

type PageProps = { params: Promise<{ locale: string }> }

const CARDS = ['petition', 'film', 'donate'] as const

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const locale = await readLocale(params)
  const t = await getTranslations('press')
  return pageMetadata({ locale, path: '/press', title: t('title'), description: t('description') })
}

export default async function PressPage({ params }: PageProps) {
  const locale = await readLocale(params)
  const [petition, site, words, written, delivered, pictures, cards, t] = await Promise.all([
    petitionText(locale),
    campaign(),
    campaignWords(locale),
    wordsWith('press', locale),
    deliveries(),
    publicPictures(locale),
    Promise.all(CARDS.map((name) => cardImage({ locale, name }))),
    getTranslations('press'),
  ])
  return (
    <BesidePage locale={locale} path="/press" title={t('title')}>
      <p className="text-22">{t('lead')}</p>
      {written && (
        <>
          <LanguageNote locale={locale} written={written.locale} />
          <Prose
            content={await contentBeside(written.press, written.locale)}
            locale={written.locale}
            around={locale}
          />
        </>
      )}
      <PressFacts locale={locale} petition={petition} site={site} words={words} deliveries={delivered} />
      <Section id="sources" title={t('sources')}>
        <p>
          {t.rich('sourcesText', {
            references: (link) => <a href={localePath(locale, '/references')}>{link}</a>,
            ledger: (link) => <a href={localePath(locale, '/ledger')}>{link}</a>,
            updates: (link) => <a href={localePath(locale, '/updates')}>{link}</a>,
          })}
        </p>
      </Section>
      <Section id="pictures" title={t('pictures')}>
        <p>{t('picturesText')}</p>
        <PressPictures locale={locale} cards={cards.filter((card) => card !== null)} pictures={pictures} />
      </Section>
      {!site.endedAt && (
        <Section id="handouts" title={t('handouts')}>
          <PressHandouts locale={locale} />
        </Section>
      )}
      <Section id="reach" title={t('reach')}>
        <p>
          {t.rich('reachText', {
            contact: (link) => <a href={localePath(locale, '/contact')}>{link}</a>,
          })}
        </p>
      </Section>
      <PrintedFrom url={env().SITE_URL + localePath(locale, '/press')} />
    </BesidePage>
  )
}
