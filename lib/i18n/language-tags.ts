/** The most characters of a tag that anything has to take (RFC 5646, 4.4.1). */
export const MAX_LANGUAGE_TAG = 35

const NAMES = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })

/** A language tag (BCP 47) in its one spelling, such as `es` or `pt-BR`; null when it is none, or of no language there is. */
export function languageTag(typed: string): string | null {
  try {
    const [tag] = Intl.getCanonicalLocales(typed.trim())
    return tag && isLanguage(new Intl.Locale(tag).language) ? tag : null
  } catch {
    return null
  }
}

// Names are known of all codes of two letters, not of all of three (ISO 639-3), such as nah; qaa to qtz are nobody's.
function isLanguage(code: string): boolean {
  return Boolean(NAMES.of(code)) || (/^[a-z]{3}$/.test(code) && !/^q[a-t]/.test(code))
}
