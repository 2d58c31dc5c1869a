import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { pageMetadata } from '@/app/[locale]/page-metadata'
import { SitePage } from '@/app/[locale]/site-page'
import { FilmPoster } from '@/components/film/film'
import { Count } from '@/components/petition/count'
import { Deliveries } from '@/components/petition/deliveries'
import { Donate } from '@/components/petition/donate'
import { Headline } from '@/components/petition/headline'
import { PetitionPlaces } from '@/components/petition/petition-places'
import { PublicNames } from '@/components/petition/public-names'
import { Questions } from '@/components/petition/questions'
import { SignBar } from '@/components/petition/sign-bar'
import { Story } from '@/components/petition/story'
import { Prose } from '@/components/prose/prose'
import { ReferenceList } from '@/components/references/reference-list'
import { Share } from '@/components/share/share'
import { SignForm } from '@/components/signatures/sign-form'
import { SigningClosed } from '@/components/signatures/signing-closed'
import { LanguageNote } from '@/components/site/language-note'
import { LinkedData } from '@/components/site/linked-data'
import { PageNavigation } from '@/components/site/page-navigation'
import { PrintedFrom } from '@/components/site/printed-from'
import { WhoRunsIt } from '@/components/site/who-runs-it'
import { ButtonLink } from '@/components/ui/button'
import { Column, Section, Side, TwoColumns, Wrap } from '@/components/ui/page'
import { UpdateList } from '@/components/updates/update-list'
import { deliveries } from '@/lib/deliveries/queries'
import { suggestedAmounts } from '@/lib/donations/rules'
import { titleLanguage } from '@/lib/film/rules'
import { localePath } from '@/lib/i18n/locales'
import { readLocale } from '@/lib/i18n/request'
import { linkedData, organization, webSite } from '@/lib/linked-data/site'
import { sectionsOf } from '@/lib/markdown/sections'
import { shownCountries } from '@/lib/numbers/places'
import { areWorthAMap } from '@/lib/numbers/rules'
import { letter } from '@/lib/petition/letter'
import {
  campaignIn,
  campaignWords,
  contentBeside,
  petitionText,
  petitionWithStory,
  wordsWith,
} from '@/lib/petition/queries'
import { env } from '@/lib/platform/env'
import { waysToShare } from '@/lib/share-texts/queries'
import { formTime } from '@/lib/signatures/form-time'
import { publicNames } from '@/lib/signatures/queries'
import { isSigningClosed } from '@/lib/switches/rules'
import { publishedUpdates } from '@/lib/updates/queries'

export const revalidate = 5

type PageProps = { params: Promise<{ locale: string }> }

const LATEST = 3
const NAMES = 24

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const locale = await readLocale(params)
  const { title, demand } = await petitionText(locale)
  return pageMetadata({ locale, path: '/', title, description: demand })
}

export default async function PetitionPage({ params }: PageProps) {
  const locale = await readLocale(params)
  const [
    { petition, story, references },
    site,
    words,
    asked,
    updates,
    delivered,
    names,
    countries,
    toDeciders,
    ways,
    t,
  ] = await Promise.all([
    petitionWithStory(locale),
    campaignIn(locale),
    campaignWords(locale),
    wordsWith('questions', locale),
    publishedUpdates(locale),
    deliveries(),
    publicNames(NAMES),
    shownCountries(),
    letter(locale),
    waysToShare(locale, { code: null }),
    getTranslations('petition'),
  ])
  const facts = { siteUrl: env().SITE_URL, ...site }
  const isClosed = isSigningClosed(site)
  return (
    <SitePage locale={locale} path="/" form={!isClosed}>
      <LinkedData data={linkedData(organization(facts), webSite(facts, locale))} />
      <Wrap>
        <TwoColumns>
          <Column className="lg:pt-4">
            <Headline {...petition} around={locale} />
            <LanguageNote locale={locale} written={petition.locale} />
            <Count locale={locale} count={site.count} goals={site.goals} bleed />
            {!isClosed && (
              <ButtonLink wide id="sign-first" href="#sign" className="no-print mt-4 lg:hidden">
                {t('sign')}
              </ButtonLink>
            )}
            <PageNavigation locale={locale} current="/" className="mt-3 sm:hidden" />
            {story && <Story around={locale} story={story} />}
            {story && <LanguageNote locale={locale} written={story.locale} />}
            <Deliveries locale={locale} deliveries={delivered} />
          </Column>
          <Column>
            <Section id="why" title={t('why')}>
              <Prose
                content={petition.content}
                locale={petition.locale}
                around={locale}
                level={3}
                className="reasons"
              />
            </Section>
          </Column>
          <Side tall className="no-print">
            {isClosed ? (
              <SigningClosed paused={!site.endedAt} />
            ) : (
              <SignForm
                locale={locale}
                version={petition.version}
                consent={petition.consent}
                madeAt={formTime()}
              />
            )}
          </Side>
          <Column>
            <Section id="updates" title={t('latest')}>
              <UpdateList locale={locale} updates={updates.slice(0, LATEST)} />
              <p className="no-print">
                <a href={localePath(locale, '/updates')}>{t('allUpdates')}</a>
              </p>
            </Section>
            {names.length > 0 && (
              <Section id="names" title={t('names')}>
                <PublicNames locale={locale} names={names} />
              </Section>
            )}
            {areWorthAMap(countries) && (
              <Section id="places" title={t('places')}>
                <PetitionPlaces locale={locale} title={t('places')} countries={countries} />
              </Section>
            )}
            <Section
              id="film"
              title={words.filmTitle}
              titleLanguage={titleLanguage(site.filmTitleLanguage, words.locale, locale)}
              className="no-print"
            >
              <FilmPoster title={words.filmTitle} url={site.filmUrl} />
            </Section>
            <Section id="donate" title={t('donateTitle')}>
              <Donate
                locale={locale}
                written={words.locale}
                content={await contentBeside(words.donate, words.locale)}
                amounts={suggestedAmounts(site, words.donateSentences, locale)}
                url={env().SITE_URL + localePath(locale, '/donate')}
              />
            </Section>
            {asked && (
              <Section id="questions" title={t('questions')}>
                <LanguageNote locale={locale} written={asked.locale} />
                <Questions
                  around={locale}
                  parts={sectionsOf(await contentBeside(asked.questions, asked.locale))}
                  locale={asked.locale}
                />
              </Section>
            )}
            <div className="pt-12 lg:pt-16">
              <WhoRunsIt linked locale={locale} words={words} {...site} />
            </div>
            <Section id="share" title={t('share')} className="no-print">
              <Share locale={locale} ways={ways} />
              {toDeciders && (
                <p>
                  <a href={localePath(locale, '/write')}>{t('write')}</a>
                </p>
              )}
            </Section>
            <Section id="references" title={t('references')}>
              <ReferenceList locale={locale} references={references} />
              {site.originalUrl && (
                <p className="spell-out">
                  <a href={site.originalUrl} rel="noopener">
                    {t('original')}
                  </a>
                </p>
              )}
            </Section>
            <PrintedFrom url={env().SITE_URL + localePath(locale, '/')} />
          </Column>
        </TwoColumns>
      </Wrap>
      {!isClosed && <SignBar words={t('sign')} />}
    </SitePage>
  )
}
