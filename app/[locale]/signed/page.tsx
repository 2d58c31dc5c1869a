import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { SitePage } from '@/app/[locale]/site-page'
import { BorderFigure } from '@/components/figures/border'
import { Share } from '@/components/share/share'
import { Steps } from '@/components/signatures/steps'
import { Column, Side, TwoColumns, Wrap } from '@/components/ui/page'
import { formatNumber } from '@/lib/i18n/dates'
import { languageAttributes, localePath } from '@/lib/i18n/locales'
import { readLocale } from '@/lib/i18n/request'
import { campaign, campaignWords } from '@/lib/petition/queries'
import { goalFor } from '@/lib/petition/rules'
import { env } from '@/lib/platform/env'
import { STROKES } from '@/lib/share-images/rules'
import { countNow } from '@/lib/tallies/queries'

export const dynamic = 'force-dynamic'

type PageProps = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  await readLocale(params)
  const t = await getTranslations('signed')
  return { title: t('title') }
}

export default async function SignedPage({ params }: PageProps) {
  const locale = await readLocale(params)
  const [site, words, count, t, figures] = await Promise.all([
    campaign(),
    campaignWords(locale),
    countNow(),
    getTranslations('signed'),
    getTranslations('figures'),
  ])
  const { goal, reached } = goalFor(count, site.goals)
  const numbers = { n: count, count: formatNumber(count, locale), goal: formatNumber(goal, locale) }
  return (
    <SitePage locale={locale} path="/signed">
      <Wrap>
        <TwoColumns>
          <Column className="grid gap-2 lg:gap-4 lg:pt-4">
            <Steps current="share" />
            <h1 className="text-h1u">{t('title')}</h1>
            <p className="lg:text-22">{t(reached ? 'reached' : 'lead', numbers)}</p>
          </Column>
          <Side className="mt-3">
            <div className="grid gap-4 lg:border-t-2 lg:border-ink lg:pt-4">
              <h2 className="sr-only lg:not-sr-only lg:text-24">{t('where')}</h2>
              <Share url={env().SITE_URL + localePath(locale, '/')} text={words.shareText} />
              <p>
                <a href={localePath(locale, '/donate')}>{t('skip')}</a>
              </p>
            </div>
          </Side>
          <Column className="pt-8">
            <div {...languageAttributes(words.locale, locale)}>
              <BorderFigure
                label={(strokes) => figures('border', { strokes })}
                caption={words.cardNote}
                strokes={STROKES}
              />
            </div>
          </Column>
        </TwoColumns>
      </Wrap>
    </SitePage>
  )
}
