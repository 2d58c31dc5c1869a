import type { MetadataRoute } from 'next'
import { env } from '@/lib/env'
import { LOCALES, localePath } from '@/lib/i18n/locales'

export const dynamic = 'force-dynamic'

const PRIVATE = [
  '/sign',
  '/thanks',
  '/signed',
  '/confirm/',
  '/signature',
  '/unsubscribe/',
  '/preview/',
  '/donate/go',
  '/go/',
]

export default function robots(): MetadataRoute.Robots {
  const pages = LOCALES.flatMap((locale) => PRIVATE.map((path) => localePath(locale, path)))
  return {
    rules: { userAgent: '*', allow: '/', disallow: ['/admin', '/api/', ...pages] },
    sitemap: `${env().SITE_URL}/sitemap.xml`,
  }
}
