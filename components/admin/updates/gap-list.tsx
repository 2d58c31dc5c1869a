import { useTranslations } from 'next-intl'
import { languageName } from '@/lib/i18n/language-names'
import { LOCALES, type Locale } from '@/lib/i18n/locales'
import { useLocale } from '@/lib/i18n/use-locale'
import type { EditorGap } from '@/lib/updates/editor-gaps'

type GapListProps = {
  updateId: number
  /** The languages whose fields are on the page. */
  shown: readonly Locale[]
  gaps: Record<Locale, EditorGap>
}

/** What each language lacks, in words: each leads to its field. */
export function GapList({ updateId, shown, gaps }: GapListProps) {
  const t = useTranslations('admin.updates.gaps')
  const sentencesOf = useSentences()
  const all = LOCALES.flatMap((locale) =>
    sentencesOf(gaps[locale], locale).map(([field, words]) => ({ locale, field, words })),
  )
  if (all.length === 0) return null
  return (
    <ul aria-label={t('label')} className="meta flex flex-wrap gap-x-6 gap-y-1 wrap-anywhere">
      {all.map(({ locale, field, words }) => (
        <li key={words}>
          <a
            href={`${shown.includes(locale) ? '' : `/admin/updates/${updateId}?locale=${locale}`}#${locale}-${field}`}
          >
            {words}
          </a>
        </li>
      ))}
    </ul>
  )
}

function useSentences() {
  const [t, around] = [useTranslations('admin.updates.gaps'), useLocale()]
  return (gap: EditorGap, locale: Locale): [field: string, words: string][] => {
    const language = languageName(locale, around)
    if (!gap.begun) return [['title', t('nothing', { language })]]
    const { empty, unresolved = [], undescribed } = gap
    return [
      ...empty.map((field): [string, string] => [field, t(field, { language })]),
      ...(unresolved.length > 0
        ? [['body', t('unresolved', { language, typed: unresolved.join(' ') })] as [string, string]]
        : []),
      ...(undescribed > 0
        ? [['body', t('undescribed', { language, count: undescribed })] as [string, string]]
        : []),
    ]
  }
}
