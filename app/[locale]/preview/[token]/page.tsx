import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { SitePage } from '@/app/[locale]/site-page'
import { ButtonLink } from '@/components/ui/button'
import { SinglePage } from '@/components/ui/page'
import { BesidePetition } from '@/components/updates/beside-petition'
import { DraftBar } from '@/components/updates/draft-bar'
import { UpdateArticle } from '@/components/updates/update-article'
import { localePath } from '@/lib/i18n/locales'
import { readLocale } from '@/lib/i18n/request'
import { campaign, petitionText } from '@/lib/petition/queries'
import { openPreview } from '@/lib/updates/preview'

export const dynamic = 'force-dynamic'

type PageProps = { params: Promise<{ locale: string; token: string }> }

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  await readLocale(params)
  const t = await getTranslations('preview')
  return { title: t('title') }
}

export default async function PreviewPage({ params }: PageProps) {
  const locale = await readLocale(params)
  const { token } = await params
  const [preview, t] = await Promise.all([openPreview(token, locale), getTranslations('preview')])
  if (preview.state === 'published') redirect(localePath(locale, `/updates/${preview.slug}`))
  if (preview.state !== 'valid') {
    return (
      <SitePage locale={locale} path="/">
        <SinglePage title={t(`${preview.state}Title`)}>
          <p>{t(preview.state)}</p>
          <p>
            <ButtonLink href={localePath(locale, '/updates')}>{t('updates')}</ButtonLink>
          </p>
        </SinglePage>
      </SitePage>
    )
  }

  const [petition, site] = await Promise.all([petitionText(locale), campaign()])
  return (
    <>
      <DraftBar locale={locale} until={preview.until} />
      <SitePage locale={locale} path={`/preview/${token}`}>
        <BesidePetition locale={locale} petition={petition} campaign={site}>
          <UpdateArticle locale={locale} update={preview.update} />
        </BesidePetition>
      </SitePage>
    </>
  )
}
