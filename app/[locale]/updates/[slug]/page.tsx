import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { pageMetadata } from '@/app/[locale]/page-metadata'
import { SitePage } from '@/app/[locale]/site-page'
import { Prose } from '@/components/prose/prose'
import { ReferenceList } from '@/components/references/reference-list'
import { Column, Section, Side, TwoColumns, Wrap } from '@/components/ui/page'
import { PetitionCard } from '@/components/updates/petition-card'
import { UpdateHeading } from '@/components/updates/update-heading'
import { WhatNow } from '@/components/updates/what-now'
import { readLocale } from '@/lib/i18n/request'
import { campaign, petitionText } from '@/lib/petition/queries'
import { publishedUpdate } from '@/lib/updates/queries'

export const revalidate = 300

type PageProps = { params: Promise<{ locale: string; slug: string }> }

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale, update } = await readUpdate(params)
  const { slug, title, summary: description, languages } = update
  return pageMetadata({ locale, path: `/updates/${slug}`, title, description, languages })
}

export default async function UpdatePage({ params }: PageProps) {
  const { locale, update } = await readUpdate(params)
  const [petition, site, t] = await Promise.all([
    petitionText(locale),
    campaign(),
    getTranslations('references'),
  ])
  return (
    <SitePage locale={locale} path={`/updates/${update.slug}`}>
      <Wrap>
        <TwoColumns>
          <Column className="pt-4">
            <article>
              <UpdateHeading locale={locale} update={update} />
              <div lang={update.locale} className="mt-6 border-t-2 border-ink pt-6">
                <Prose content={update.content} locale={update.locale} />
              </div>
              <WhatNow locale={locale} />
              {update.references.length > 0 && (
                <Section id="references" title={t('title')}>
                  <ReferenceList locale={locale} references={update.references} />
                </Section>
              )}
            </article>
          </Column>
          <Side>
            <PetitionCard locale={locale} title={petition.title} count={site.count} goals={site.goals} />
          </Side>
        </TwoColumns>
      </Wrap>
    </SitePage>
  )
}

async function readUpdate(params: PageProps['params']) {
  const [locale, { slug }] = await Promise.all([readLocale(params), params])
  const update = await publishedUpdate(slug, locale)
  if (!update) notFound()
  return { locale, update }
}
