import type { MetadataRoute } from 'next'
import { localePath, LOCALES } from '@/lib/i18n/locales'
import { env } from '@/lib/platform/env'
import { ROUTES } from '@/routes.mjs'

export const dynamic = 'force-dynamic'

// What leads away and is counted. Pages that say `noindex` stand open: where a robot may not read, it cannot see that.
const COUNTED = ROUTES.filter(({ kind }) => kind === 'redirect').map(({ path }) => path.replace(/\[.*$/, ''))

export default function robots(): MetadataRoute.Robots {
  const pages = LOCALES.flatMap((locale) => COUNTED.map((path) => localePath(locale, path)))
  return {
    rules: { userAgent: '*', allow: '/', disallow: ['/api/', ...pages] },
    sitemap: `${env().SITE_URL}/sitemap.xml`,
  }
}
