import { DEFAULT_LOCALE, isLocale, type Locale } from '@/lib/i18n/locales'

type InLocale<Row> = Row & { locale: Locale }

/** The row in a language, else in the default one, else in any other that the site speaks; undefined when none is. */
export function withFallback<Row extends { locale: string }>(
  rows: readonly Row[],
  locale: Locale,
): InLocale<Row> | undefined {
  const spoken = rows.filter((row): row is InLocale<Row> => isLocale(row.locale))
  const inLocale = (wanted: Locale) => spoken.find((row) => row.locale === wanted)
  return inLocale(locale) ?? inLocale(DEFAULT_LOCALE) ?? spoken[0]
}
