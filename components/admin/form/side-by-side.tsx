import type { ReactNode } from 'react'
import { GapNote } from '@/components/admin/form/gap-note'
import type { LanguageGap } from '@/lib/i18n/language-gaps'
import { languageAttributes, LOCALES, nativeName, type Locale } from '@/lib/i18n/locales'

type SideBySideProps = {
  /** What each language lacks, as it is saved. */
  gaps?: Record<Locale, LanguageGap>
  fields: (locale: Locale) => ReactNode
}

export function SideBySide({ gaps, fields }: SideBySideProps) {
  return (
    <div className="grid gap-x-12 gap-y-8 lg:grid-cols-2">
      {LOCALES.map((locale) => (
        <fieldset key={locale} className="grid min-w-0 content-start gap-3">
          <legend {...languageAttributes(locale)} className="mb-2 font-semibold">
            {nativeName(locale)} {gaps && <GapNote gap={gaps[locale]} />}
          </legend>
          {fields(locale)}
        </fieldset>
      ))}
    </div>
  )
}
