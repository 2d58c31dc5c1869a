import { DEFAULT_LOCALE, isLocale, type Locale } from '@/lib/i18n/locales'

/** By the Accept-Language header (RFC 9110, 12.5.4); English when nothing fits. */
export function preferredLocale(header: string | null): Locale {
  const ranges = (header ?? '').split(',').map((range) => {
    const [tag = '', quality] = range.trim().split(/\s*;\s*q=/)
    return {
      language: tag.split('-')[0]?.toLowerCase(),
      quality: quality === undefined ? 1 : Number(quality) || 0,
    }
  })
  const [best] = ranges
    .filter(({ language, quality }) => isLocale(language) && quality > 0)
    .sort((a, b) => b.quality - a.quality)
  return isLocale(best?.language) ? best.language : DEFAULT_LOCALE
}
