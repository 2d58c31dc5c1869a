import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { setRequestLocale } from 'next-intl/server'
import { SitePage } from '@/app/[locale]/site-page'
import { PreviewBar } from '@/components/admin/text-editor/preview-bar'
import { LetterToDeciders } from '@/components/letters/letter-to-deciders'
import { PageBody } from '@/components/ui/page'
import { BesidePetition } from '@/components/updates/beside-petition'
import { preferences } from '@/lib/admins/preferences'
import { requireAdmin } from '@/lib/admins/require-admin'
import { DEFAULT_LOCALE, isLocale, languageAttributes } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { savedLetter } from '@/lib/petition/letter'
import { campaign, petitionText } from '@/lib/petition/queries'

export const dynamic = 'force-dynamic'

// Asking next-intl for the request would settle its language before the page names that of the preview.
export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await preferences()
  return { title: translator(locale, 'admin.editor.previewBar')('title') }
}

type PreviewProps = { searchParams: Promise<{ locale?: string }> }

export default async function LetterPreviewPage({ searchParams }: PreviewProps) {
  await requireAdmin('owner')
  const { locale: adminLocale } = await preferences()
  const { locale: wanted } = await searchParams
  const locale = isLocale(wanted) ? wanted : DEFAULT_LOCALE
  setRequestLocale(locale)
  const [letter, petition, site] = await Promise.all([savedLetter(locale), petitionText(locale), campaign()])
  if (!letter) notFound()
  return (
    <div {...languageAttributes(locale, adminLocale)}>
      <SitePage
        locale={locale}
        path="/write"
        bar={
          <PreviewBar
            locale={adminLocale}
            back="/admin/petition/words"
            unresolved={{ citations: [], pictures: [] }}
          />
        }
      >
        <BesidePetition locale={locale} petition={petition} campaign={site}>
          <PageBody title={translator(locale, 'write')('title')}>
            <LetterToDeciders locale={locale} letter={letter} />
          </PageBody>
        </BesidePetition>
      </SitePage>
    </div>
  )
}
