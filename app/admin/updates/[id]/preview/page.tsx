import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { setRequestLocale } from 'next-intl/server'
import { SitePage } from '@/app/[locale]/site-page'
import { rowId } from '@/app/admin/_form/row-id'
import { PreviewBar } from '@/components/admin/text-editor/preview-bar'
import { BesidePetition } from '@/components/updates/beside-petition'
import { UpdateArticle } from '@/components/updates/update-article'
import { preferences } from '@/lib/admins/preferences'
import { requireAdmin } from '@/lib/admins/require-admin'
import { DEFAULT_LOCALE, isLocale, languageAttributes } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { markMissing } from '@/lib/markdown/missing-text'
import { campaign, petitionText } from '@/lib/petition/queries'
import { findUpdate } from '@/lib/updates/admin-queries'
import { updateText } from '@/lib/updates/queries'

export const dynamic = 'force-dynamic'

// Asking next-intl for the request would settle its language before the page names that of the preview.
export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await preferences()
  return { title: translator(locale, 'admin.editor.previewBar')('title') }
}

type PreviewPageProps = { params: Promise<{ id: string }>; searchParams: Promise<{ locale?: string }> }

export default async function PreviewPage({ params, searchParams }: PreviewPageProps) {
  await requireAdmin()
  const { locale: adminLocale } = await preferences()
  const { locale: wanted } = await searchParams
  const locale = isLocale(wanted) ? wanted : DEFAULT_LOCALE
  setRequestLocale(locale)
  const id = rowId.safeParse((await params).id)
  const update = id.success ? await findUpdate(id.data) : null
  const words = update?.workingCopies[locale]?.words
  if (!update || !words) notFound()
  const [text, petition, site] = await Promise.all([
    updateText(words.body, update.references, locale),
    petitionText(locale),
    campaign(),
  ])
  const { title, byline } = words
  return (
    <div {...languageAttributes(locale, adminLocale)}>
      <SitePage
        locale={locale}
        path={`/updates/${update.words[locale]?.slug ?? ''}`}
        bar={
          <PreviewBar
            locale={adminLocale}
            back={`/admin/updates/${update.id}?locale=${locale}`}
            unresolved={text.unresolved}
          />
        }
      >
        <BesidePetition locale={locale} petition={petition} campaign={site}>
          <UpdateArticle
            locale={locale}
            update={{
              ...text,
              content: markMissing(text.content),
              title,
              byline,
              locale,
              date: update.date,
            }}
          />
        </BesidePetition>
      </SitePage>
    </div>
  )
}
