import '@/app/globals.css'
import '@/components/admin/layout/admin.css'
import '@/components/admin/pictures/pictures.css'
import '@/components/admin/table/table.css'
import '@/components/admin/text-editor/editor.css'
import type { Metadata, Viewport } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import { fontVariables } from '@/app/fonts'
import { TypedWords } from '@/components/admin/form/typed-words'
import { preferences } from '@/lib/admins/preferences'
import { INTL_LOCALE } from '@/lib/i18n/dates'
import { languageAttributes } from '@/lib/i18n/locales'
import { MESSAGES } from '@/lib/i18n/messages'
import { translator } from '@/lib/i18n/translator'

export async function generateMetadata(): Promise<Metadata> {
  const t = translator((await preferences()).locale, 'admin.layout')
  return {
    title: { default: t('admin'), template: `%s: ${t('admin').toLowerCase()}` },
    icons: {
      icon: [
        { url: '/favicon.ico', sizes: '32x32' },
        { url: '/icon.svg', type: 'image/svg+xml' },
      ],
      apple: '/apple-touch-icon.png',
    },
    robots: { index: false },
  }
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f5f5f2' },
    { media: '(prefers-color-scheme: dark)', color: '#131316' },
  ],
}

/**
 * Guards nothing: every page and every action authorises itself. It asks nothing of next-intl's request, so that a preview of a
 * public page can be in another language than the admin's.
 */
export default async function AdminLayout({ children }: { children: ReactNode }) {
  const { locale, timeZone } = await preferences()
  return (
    <html {...languageAttributes(locale)} className={fontVariables}>
      <body>
        <NextIntlClientProvider
          locale={INTL_LOCALE[locale]}
          timeZone={timeZone}
          messages={{ admin: MESSAGES[locale].admin }}
          formats={null}
          now={new Date()}
        >
          {children}
        </NextIntlClientProvider>
        <TypedWords />
      </body>
    </html>
  )
}
