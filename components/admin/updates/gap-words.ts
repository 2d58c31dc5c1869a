import { useTranslations } from 'next-intl'
import { useFieldLabel } from '@/components/admin/form/use-field-label'
import { languageName } from '@/lib/i18n/language-names'
import { LOCALES, type Locale } from '@/lib/i18n/locales'
import { useLocale } from '@/lib/i18n/use-locale'
import type { TranslationGap } from '@/lib/updates/translation-gaps'

/** What an update lacks in each language, a sentence each; none where it is whole. */
export function useGapWords(): (gaps: Record<Locale, TranslationGap>) => string[] {
  const [t, around] = [useTranslations('admin.updates.gaps'), useLocale()]
  const fieldLabel = useFieldLabel()
  return (gaps) => {
    const newest = LOCALES.find((locale) => gaps[locale].begun && gaps[locale].days === 0)
    return LOCALES.flatMap((locale) => {
      const { begun, empty, days } = gaps[locale]
      const language = languageName(locale, around)
      if (!begun) return [t('missing', { language })]
      const fields = empty.map((field) => fieldLabel(field).toLowerCase()).join(', ')
      return [
        ...(fields ? [t('without', { language, fields })] : []),
        ...(days > 0 && newest ? [t('behind', { language, days, other: languageName(newest, around) })] : []),
      ]
    })
  }
}
