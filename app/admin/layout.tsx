import '@/app/globals.css'
import '@/components/admin/layout/admin.css'
import '@/components/admin/pictures/pictures.css'
import '@/components/admin/table/table.css'
import '@/components/admin/text-editor/editor.css'
import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { fontVariables } from '@/app/fonts'
import { TypedWords } from '@/components/admin/form/typed-words'
import { languageAttributes, STAFF_LOCALE } from '@/lib/i18n/locales'

export const metadata: Metadata = {
  title: { default: 'Admin', template: '%s: admin' },
  icons: {
    icon: [
      { url: '/favicon.ico', sizes: '32x32' },
      { url: '/icon.svg', type: 'image/svg+xml' },
    ],
    apple: '/apple-touch-icon.png',
  },
  robots: { index: false },
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f5f5f2' },
    { media: '(prefers-color-scheme: dark)', color: '#131316' },
  ],
}

/** Guards nothing: every page and every action authorises itself. */
export default function AdminLayout({ children }: { children: ReactNode }) {
  return (
    <html {...languageAttributes(STAFF_LOCALE)} className={fontVariables}>
      <body>
        {children}
        <TypedWords />
      </body>
    </html>
  )
}
