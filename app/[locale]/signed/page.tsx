import type { Metadata } from 'next'
import { ShareAsk } from '@/app/[locale]/signed/share-ask'
import { askTitle } from '@/app/[locale]/signed/signed-steps'
import { askWords } from '@/lib/asks/rules'
import { localePath } from '@/lib/i18n/locales'
import { readLocale } from '@/lib/i18n/request'
import { asksOf } from '@/lib/petition/asks'
import { countLead } from '@/lib/signatures/signed-view'

export const dynamic = 'force-dynamic'

type PageProps = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const locale = await readLocale(params)
  return { title: await askTitle('share', await asksOf(locale, null), locale) }
}

/** For whoever comes without the link of their own that confirming leads to. */
export default async function SignedPage({ params }: PageProps) {
  const locale = await readLocale(params)
  const asks = await asksOf(locale, null)
  const sharing = asks.find(({ ask }) => ask === 'share')
  return (
    <ShareAsk
      locale={locale}
      path="/signed"
      title={await askTitle('share', asks, locale)}
      words={askWords(sharing, locale)}
      steps={asks.map(({ ask }) => ask)}
      share={null}
      lead={await countLead(locale)}
      onwards={{ href: localePath(locale, '/donate'), isLast: false }}
    />
  )
}
