// @ts-check

/**
 * @typedef {object} Language
 * @property {string} name
 * @property {string} englishName
 * @property {'ltr' | 'rtl'} direction
 * @property {string} formats Whose dates, numbers and order of names it uses.
 * @property {string} territory Where most of its readers are, for Open Graph and the names of countries.
 */

// Plain JavaScript, so that next.config.js can read it.
/** @satisfies {Record<string, Language>} */
export const LANGUAGES = {
  en: {
    name: 'English',
    englishName: 'English',
    direction: 'ltr',
    formats: 'en-US',
    territory: 'en-US',
  },
  es: {
    name: 'Español',
    englishName: 'Spanish',
    direction: 'ltr',
    // 1,000 rather than 1000; Arabia Saudita rather than Arabia Saudí.
    formats: 'es-MX',
    territory: 'es-MX',
  },
}

/** @satisfies {keyof typeof LANGUAGES} */
export const DEFAULT_LANGUAGE = 'en'
