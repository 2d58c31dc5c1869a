/** RFC 5646, 4.4.1. */
export const MAX_LANGUAGE_TAG = 35

const NAMES = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })

/** A language tag (BCP 47) in canonical spelling, such as `es` or `pt-BR`; null when it names no language. */
export function languageTag(typed: string): string | null {
  try {
    const [tag] = Intl.getCanonicalLocales(typed.trim())
    return tag && isLanguage(new Intl.Locale(tag).language) ? tag : null
  } catch {
    return null
  }
}

// `Intl` names all two-letter codes, but not all three-letter ones (ISO 639-3), such as nah; qaa to qtz are private.
function isLanguage(code: string): boolean {
  return Boolean(NAMES.of(code)) || (/^[a-z]{3}$/.test(code) && !/^q[a-t]/.test(code))
}
