import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { askWords, type Ask, type AskRule } from '@/lib/asks/rules'
import type { Locale } from '@/lib/i18n/locales'
import { templateView } from '@/lib/page-templates/template-token'
import { asksOf } from '@/lib/petition/asks'
import { signedView, type SignedView } from '@/lib/signatures/signed-view'

const TITLES = { share: 'title', donate: 'donateTitle', write: 'writeTitle', next: 'nextTitle' } as const

/** What the holder of a link is asked, in order, with what is shown of them; null when no valid link opens it. */
export const signedSteps = cache(async (locale: Locale, token: string) => {
  const view = templateView<SignedView>('signed', token) ?? (await signedView(token, locale))
  return view && { view, asks: await asksOf(locale, view.shape.asked) }
})

/** What heads a step: the staff's own words, or the site's. */
export async function askTitle(ask: Ask, asks: readonly AskRule[], locale: Locale): Promise<string> {
  const t = await getTranslations('signed')
  const { heading } = askWords(
    asks.find((rule) => rule.ask === ask),
    locale,
  )
  return heading || t(TITLES[ask])
}
