import { useTranslations } from 'next-intl'
import { languageName } from '@/lib/i18n/language-names'
import { LOCALES } from '@/lib/i18n/locales'
import { useLocale } from '@/lib/i18n/use-locale'
import { pictureField } from '@/lib/pictures/rules'

/** The labels of a picture's fields by their names. */
export function usePictureLabels(): Record<string, string> {
  const [admins, t] = [useLocale(), useTranslations('admin.pictures')]
  const texts = LOCALES.flatMap((locale) =>
    (['alt', 'caption'] as const).map((part) => [
      pictureField(part, locale),
      t(part, { language: languageName(locale, admins) }),
    ]),
  )
  return { ...Object.fromEntries(texts), credit: t('credit'), file: t('file') }
}
