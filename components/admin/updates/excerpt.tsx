import { languageAttributes } from '@/lib/i18n/locales'
import { useLocale } from '@/lib/i18n/use-locale'
import type { ListedUpdate } from '@/lib/updates/list-queries'

/** The part of a text where the words searched for stand. */
export function Excerpt({ locale, pieces }: NonNullable<ListedUpdate['excerpt']>) {
  return (
    <p className="meta max-w-column font-normal wrap-anywhere" {...languageAttributes(locale, useLocale())}>
      {pieces.map(({ text, found }, index) =>
        found ? (
          <mark key={index} className="bg-transparent font-semibold text-ink">
            {text}
          </mark>
        ) : (
          text
        ),
      )}
    </p>
  )
}
