import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { directionOf, type Locale } from '@/lib/i18n/locales'

/** Public parts in the admin area keep their language and typography. */
export function InLanguage({ locale, children }: { locale: Locale; children: ReactNode }) {
  const t = useTranslations('admin.layout')
  return (
    <section
      lang={locale}
      dir={directionOf(locale)}
      translate="no"
      aria-label={t('preview')}
      className="as-published border-t-2 border-ink pt-6"
    >
      {children}
    </section>
  )
}
