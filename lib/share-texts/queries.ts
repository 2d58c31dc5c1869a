import { cache } from 'react'
import { sharedLink } from '@/lib/arrivals/ref'
import { localePath, type Locale, type PagePath } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { campaign, campaignWords } from '@/lib/petition/queries'
import { cacheFor } from '@/lib/platform/cache-for'
import { db } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { pickText } from '@/lib/share-texts/pick'
import { fitted, isTold, isWorded, SHARE_CHANNELS, type ShareChannel } from '@/lib/share-texts/rules'

// A change of the texts is public sooner than a change of a page.
const KNOWN_MS = 2_000

/** An update that is shared in place of the petition. */
export type SharedUpdate = { title: string; locale: Locale; paths: Record<Locale, string> }

export type Sharing = {
  /** Whose link it is; null where nobody is known. */
  code: string | null
  update?: SharedUpdate
  /** The text that was looked at, which is taken where it is still given out. */
  variant?: number
  picks?: Picks
}

/** Which text goes with a code, by channel; absent where there is nothing to choose. */
export type Picks = Partial<Record<ShareChannel, number>>

/** One way to share: what is sent and where its link leads. */
export type ShareWay = {
  channel: ShareChannel
  /** 0 for the campaign's own words, or an update's. */
  variant: number
  text: string
  subject: string
  /** The language that the text is written in. */
  written: Locale
  link: string
  /** The address of this site that counts it and goes on; null where a script shares. */
  href: string | null
  of: 'petition' | 'update'
}

const textsInUse = cache(() =>
  db().shareText.findMany({
    where: { until: null },
    orderBy: { variant: 'asc' },
    select: { channel: true, variant: true, locale: true, subject: true, text: true },
  }),
)

const knownTexts = cacheFor(KNOWN_MS, (_: 'in use') => textsInUse())

/** Up to two seconds after a change those of before. */
export async function picksOf(locale: Locale, code: string): Promise<Picks> {
  const texts = (await knownTexts('in use')).filter((text) => text.locale === locale)
  const picks: Picks = {}
  for (const channel of SHARE_CHANNELS) {
    const ofChannel = texts.filter((text) => text.channel === channel)
    if (ofChannel.length > 1) picks[channel] = pickText(ofChannel, code)?.variant
  }
  return picks
}

/** Every way to share that staff left on, in the order of the page. */
export async function waysToShare(locale: Locale, sharing: Sharing): Promise<ShareWay[]> {
  const { shareChannels } = await campaign()
  const offered = SHARE_CHANNELS.filter((channel) => shareChannels.includes(channel))
  return Promise.all(offered.map((channel) => wayOn(channel, locale, sharing)))
}

/** One of them; null where staff switched it off. */
export async function wayToShare(
  channel: ShareChannel,
  locale: Locale,
  sharing: Sharing,
): Promise<ShareWay | null> {
  const { shareChannels } = await campaign()
  return shareChannels.includes(channel) ? wayOn(channel, locale, sharing) : null
}

async function wayOn(channel: ShareChannel, locale: Locale, sharing: Sharing): Promise<ShareWay> {
  const { code, update } = sharing
  const { variant, ...words } = await wordsFor(channel, locale, sharing)
  const path: PagePath = update?.paths ?? '/'
  const link = sharedLink(env().SITE_URL + localePath(locale, path), { code, channel, variant })
  return {
    ...words,
    ...{ channel, variant, link },
    text: isWorded(channel) ? fitted(channel, words.text, link) : words.text,
    href: isTold(channel) ? null : countedAddress(channel, locale, variant, sharing),
    of: update ? 'update' : 'petition',
  }
}

async function wordsFor(channel: ShareChannel, locale: Locale, sharing: Sharing) {
  const { code, update, picks, variant = picks?.[channel] } = sharing
  if (update) return { variant: 0, text: update.title, subject: update.title, written: update.locale }
  const texts = (await textsInUse()).filter((text) => text.channel === channel && text.locale === locale)
  const picked = texts.find((text) => text.variant === variant) ?? pickText(texts, code)
  const { shareText, locale: written } = await campaignWords(locale)
  const subject = translator(locale, 'share')('emailSubject')
  if (!picked) return { variant: 0, text: shareText, subject, written }
  return {
    variant: picked.variant,
    text: picked.text,
    subject: picked.subject || subject,
    written: locale,
  }
}

function countedAddress(
  channel: ShareChannel,
  locale: Locale,
  variant: number,
  { code, update }: Sharing,
): string {
  const fields = new URLSearchParams({
    ...(code && { code }),
    ...(variant > 0 && { text: String(variant) }),
    ...(update && { update: update.paths[locale].split('/').at(-1) ?? '' }),
  }).toString()
  return `${localePath(locale, `/share/${channel}`)}${fields && `?${fields}`}`
}
