import type { ReactNode } from 'react'
import { languageAttributes, LOCALES, nativeName, type Locale } from '@/lib/i18n/locales'

export function SideBySide({ fields }: { fields: (locale: Locale) => ReactNode }) {
  return (
    <div className="grid gap-x-12 gap-y-8 lg:grid-cols-2">
      {LOCALES.map((locale) => (
        <fieldset key={locale} className="grid min-w-0 content-start gap-3">
          <legend {...languageAttributes(locale)} className="mb-2 font-semibold">
            {nativeName(locale)}
          </legend>
          {fields(locale)}
        </fieldset>
      ))}
    </div>
  )
}
