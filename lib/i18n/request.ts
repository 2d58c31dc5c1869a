import { notFound } from 'next/navigation'
import { setRequestLocale } from 'next-intl/server'
import { cache } from 'react'
import { DEFAULT_LOCALE, isLocale, type Locale } from '@/lib/i18n/locales'

/** The language of a public page from its route, told to next-intl so that the page can be cached. A wrong one is a 404. */
export async function readLocale(params: Promise<{ locale: string }>): Promise<Locale> {
  const { locale } = await params
  if (!isLocale(locale)) {
    pending().settle(DEFAULT_LOCALE)
    notFound()
  }
  setRequestLocale(locale)
  pending().settle(locale)
  return locale
}

/** The page's language for what is given no params: waits until the layout or the page has read it. */
export function settledLocale(): Promise<Locale> {
  return pending().locale
}

// One for each rendering. A page for missing addresses is rendered beside every page, and often before it: if it asked
// next-intl for the language then, the whole page would speak English and could not be cached.
const pending = cache(() => {
  let settle: (locale: Locale) => void = () => {}
  const locale = new Promise<Locale>((resolve) => {
    settle = resolve
  })
  return { locale, settle }
})
