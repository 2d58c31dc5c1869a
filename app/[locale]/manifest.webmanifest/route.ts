import type { MetadataRoute } from 'next'
import { notFound } from 'next/navigation'
import { directionOf, isLocale, localePath, type Locale } from '@/lib/i18n/locales'
import { campaign, petitionText } from '@/lib/petition/queries'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ locale: string }> }

export async function GET(_request: Request, { params }: Context) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  return Response.json(await manifest(locale), {
    headers: {
      'Content-Type': 'application/manifest+json; charset=utf-8',
      'Cache-Control': 'public, max-age=5',
    },
  })
}

async function manifest(locale: Locale): Promise<MetadataRoute.Manifest> {
  const [{ name }, { demand, locale: written }] = await Promise.all([campaign(), petitionText(locale)])
  const start = localePath(locale, '/')
  return {
    // Each language is an app of its own, in which the others are read too.
    id: start,
    start_url: start,
    scope: '/',
    lang: written,
    dir: directionOf(written),
    name,
    description: demand,
    display: 'standalone',
    background_color: '#f5f5f2',
    theme_color: '#f5f5f2',
    icons: [
      { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  }
}
