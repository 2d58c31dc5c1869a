import { useTranslations } from 'next-intl'
import { useGapWords } from '@/components/admin/updates/gap-words'
import { UpdateTitle } from '@/components/admin/updates/update-title'
import { languageName } from '@/lib/i18n/language-names'
import { LOCALES } from '@/lib/i18n/locales'
import { useLocale } from '@/lib/i18n/use-locale'
import type { UntranslatedUpdate } from '@/lib/updates/untranslated'

/** Public updates that readers of another language find nothing of, or something older. Renders nothing for none. */
export function UntranslatedNotice({ updates }: { updates: UntranslatedUpdate[] }) {
  const t = useTranslations('admin.overview')
  const locale = useLocale()
  const gapWords = useGapWords()
  return updates.map(({ id, titles, missing, gaps }) => {
    const [first = LOCALES.find((each) => gaps[each].days > 0)] = missing
    const it = () => (
      <a href={`/admin/updates/${id}?locale=${first}`}>
        <UpdateTitle titles={titles} />
      </a>
    )
    const words = gapWords(gaps).join(' ')
    const isDrafted = missing.some((each) => gaps[each].begun)
    return (
      <p key={id} className="sentence mb-4">
        {missing.length === 0
          ? t.rich('inLanguages', { it, gaps: words })
          : t.rich('untranslated', {
              it,
              language: missing.map((each) => languageName(each, locale)).join(', '),
            })}
        {isDrafted && <span> {words}</span>}
      </p>
    )
  })
}
