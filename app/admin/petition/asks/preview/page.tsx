import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { setRequestLocale } from 'next-intl/server'
import { AskPage } from '@/app/[locale]/signed/ask-page'
import { AskPreviewBar } from '@/components/admin/petition/ask-preview-bar'
import { preferences } from '@/lib/admins/preferences'
import { requireAdmin } from '@/lib/admins/require-admin'
import type { Ask } from '@/lib/asks/rules'
import { allCountries, isCountry } from '@/lib/countries/rules'
import { DEFAULT_LOCALE, isLocale, languageAttributes } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { asksOf } from '@/lib/petition/asks'
import { countLead } from '@/lib/signatures/signed-view'

export const dynamic = 'force-dynamic'

// Asking next-intl for the request would settle its language before the page names that of the preview.
export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await preferences()
  return { title: translator(locale, 'admin.petition.asks')('see') }
}

type PreviewProps = { searchParams: Promise<{ locale?: string; country?: string; ask?: string }> }

// No signer has it: codes that are given are random.
const SAMPLE = { code: 'yourlink', brought: null }

export default async function AskPreviewPage({ searchParams }: PreviewProps) {
  await requireAdmin('owner')
  const { locale: adminLocale } = await preferences()
  const wanted = await searchParams
  const locale = isLocale(wanted.locale) ? wanted.locale : DEFAULT_LOCALE
  const country = countryIn(wanted.country)
  setRequestLocale(locale)
  const asks = await asksOf(locale, country)
  const at = wanted.ask ? asks.findIndex(({ ask }) => ask === wanted.ask) : 0
  const rule = asks[at]
  if (!rule) notFound()
  const hrefOf = (ask: Ask) =>
    `/admin/petition/asks/preview?${new URLSearchParams({ locale, country, ask }).toString()}`
  const first = hrefOf(asks[0]?.ask ?? 'next')
  return (
    <div {...languageAttributes(locale, adminLocale)}>
      <AskPage
        {...{ locale, asks, hrefOf }}
        path="/signed"
        ask={rule.ask}
        share={SAMPLE}
        lead={await countLead(locale)}
        preview={
          <AskPreviewBar
            {...{ country, first }}
            locale={adminLocale}
            language={locale}
            step={at + 1}
            steps={asks.length}
          />
        }
      />
    </div>
  )
}

function countryIn(wanted: string | undefined): string {
  if (wanted && isCountry(wanted)) return wanted
  return allCountries(DEFAULT_LOCALE)[0]?.code ?? ''
}
