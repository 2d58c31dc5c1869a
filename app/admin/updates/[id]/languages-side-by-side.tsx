import { UpdateReferences } from '@/app/admin/updates/[id]/update-references'
import { UpdateWords } from '@/app/admin/updates/[id]/update-words'
import { GapNote } from '@/components/admin/form/gap-note'
import { DEFAULT_LOCALE, languageAttributes, LOCALES, nativeName, type Locale } from '@/lib/i18n/locales'
import type { EditedUpdate } from '@/lib/updates/admin-queries'
import type { TranslationGap } from '@/lib/updates/translation-gaps'

type LanguagesSideBySideProps = { update: EditedUpdate; gaps: Record<Locale, TranslationGap>; fresh: string }

/** Editors side by side, each saved separately; the date is below the first. */
export function LanguagesSideBySide({ update, gaps, fresh }: LanguagesSideBySideProps) {
  return (
    <div className="grid gap-x-12 gap-y-8 lg:grid-cols-2">
      {LOCALES.map((locale) => (
        <section key={locale} aria-label={nativeName(locale)} className="grid min-w-0 content-start gap-3">
          <h2 {...languageAttributes(locale)}>
            {nativeName(locale)} <GapNote gap={gaps[locale]} />
          </h2>
          <UpdateWords
            update={update}
            locale={locale}
            place={locale === DEFAULT_LOCALE ? 'first' : 'further'}
            fresh={fresh}
          />
        </section>
      ))}
      <UpdateReferences update={update} locale={DEFAULT_LOCALE} />
    </div>
  )
}
