import type { MetadataRoute } from 'next'
import { campaign } from '@/lib/petition/queries'

export const dynamic = 'force-dynamic'

export default async function manifest(): Promise<MetadataRoute.Manifest> {
  const { name } = await campaign()
  return {
    name,
    short_name: name,
    start_url: '/',
    display: 'browser',
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
