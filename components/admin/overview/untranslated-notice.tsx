import { useTranslations } from 'next-intl'
import { languageName } from '@/lib/i18n/language-names'
import { isLocale, languageAttributes } from '@/lib/i18n/locales'
import { useLocale } from '@/lib/i18n/use-locale'
import type { UntranslatedUpdate } from '@/lib/updates/untranslated'

/** Updates that readers of another language find nothing of. Renders nothing for none. */
export function UntranslatedNotice({ updates }: { updates: UntranslatedUpdate[] }) {
  const t = useTranslations('admin.overview')
  const locale = useLocale()
  return updates.map(({ id, title, written, missing }) => (
    <p key={`${id} ${missing}`} className="sentence mb-4">
      {t.rich('untranslated', {
        title,
        language: languageName(missing, locale),
        it: (words) => (
          <a
            href={`/admin/updates/${id}?locale=${missing}`}
            {...(isLocale(written) && languageAttributes(written, locale))}
          >
            {words}
          </a>
        ),
      })}
    </p>
  ))
}
