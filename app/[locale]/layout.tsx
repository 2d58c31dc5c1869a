import '@/app/globals.css'
import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { fontVariables } from '@/app/fonts'
import { directionOf, localePath } from '@/lib/i18n/locales'
import { readLocale } from '@/lib/i18n/request'

type LayoutProps = { children: ReactNode; params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: LayoutProps): Promise<Metadata> {
  const locale = await readLocale(params)
  return {
    icons: {
      icon: [
        { url: '/favicon.ico', sizes: '32x32' },
        { url: '/icon.svg', type: 'image/svg+xml' },
      ],
      apple: '/apple-touch-icon.png',
    },
    manifest: localePath(locale, '/manifest.webmanifest'),
  }
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f5f5f2' },
    { media: '(prefers-color-scheme: dark)', color: '#131316' },
  ],
}

/** The build has no database: pages are rendered on first request. */
export function generateStaticParams() {
  return []
}

export default async function PublicLayout({ children, params }: LayoutProps) {
  const locale = await readLocale(params)
  return (
    <html lang={locale} dir={directionOf(locale)} className={fontVariables}>
      <body>
        {children}
        <script defer src="/site.js" />
      </body>
    </html>
  )
}
