import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { BesidePage } from '@/app/[locale]/beside-page'
import { sharingIn } from '@/app/[locale]/share/sharing-in'
import { MastodonServer } from '@/components/share/mastodon-server'
import { localePath, type Locale } from '@/lib/i18n/locales'
import { readLocale } from '@/lib/i18n/request'
import { CLIENT_ADDRESS, UNKNOWN } from '@/lib/networks/client-address'
import { mastodonAddress, readServer } from '@/lib/share-texts/address'
import { countShare } from '@/lib/share-texts/count-share'
import { wayToShare, type ShareWay } from '@/lib/share-texts/queries'
import { isFollowedByPerson } from '@/lib/visits/followed-link'

export const dynamic = 'force-dynamic'

type PageProps = {
  params: Promise<{ locale: string }>
  searchParams: Promise<{ server?: string; code?: string; text?: string; update?: string }>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  await readLocale(params)
  return { title: (await getTranslations('share'))('mastodon.title'), referrer: 'no-referrer' }
}

/** Mastodon is at many addresses: asks for the sharer's own, and links there. Nothing is kept of it. */
export default async function MastodonPage({ params, searchParams }: PageProps) {
  const [locale, asked] = await Promise.all([readLocale(params), searchParams])
  const [way, t] = await Promise.all([
    wayToShare('mastodon', locale, await sharingIn(asked, locale)),
    getTranslations('share'),
  ])
  if (!way) redirect(`${localePath(locale, '/')}#share`)
  const typed = typeof asked.server === 'string' ? asked.server : ''
  const server = readServer(typed)
  if (server) await countPressed(way, locale)
  return (
    <BesidePage quiet locale={locale} path="/share/mastodon" title={t('mastodon.title')}>
      <MastodonServer
        locale={locale}
        way={way}
        typed={typed}
        found={server === null ? null : { server, address: mastodonAddress(server, way) }}
        hidden={{ code: asked.code, text: asked.text, update: asked.update }}
      />
    </BesidePage>
  )
}

// A browser says of a form's answer that its own visitor pressed; what loads the address otherwise shares nothing.
async function countPressed(way: ShareWay, locale: Locale): Promise<void> {
  const sent = await headers()
  const isPressed =
    sent.get('sec-fetch-site') === 'same-origin' &&
    sent.get('sec-fetch-user') === '?1' &&
    isFollowedByPerson({ method: 'GET', headers: sent })
  if (isPressed) await countShare({ ...way, locale }, sent.get(CLIENT_ADDRESS) ?? UNKNOWN)
}
