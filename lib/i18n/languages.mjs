// @ts-check

/**
 * @typedef {object} Language
 * @property {string} name What it calls itself.
 * @property {string} englishName What the admin area calls it.
 * @property {'ltr' | 'rtl'} direction
 * @property {string} formats Whose dates, numbers and order of names it is written with.
 * @property {string} territory Where most of its readers are, as Open Graph and the names of countries want to know.
 */

/**
 * The campaign's languages by their codes; in plain JavaScript, so that next.config.js reads them too. The texts of each
 * stand in messages/.
 *
 * @satisfies {Record<string, Language>}
 */
export const LANGUAGES = {
  en: {
    name: 'English',
    englishName: 'English',
    direction: 'ltr',
    // The day first, as the campaign writes dates.
    formats: 'en-GB',
    territory: 'en-US',
  },
  es: {
    name: 'Español',
    englishName: 'Spanish',
    direction: 'ltr',
    // 1,000 and not 1000; Arabia Saudita and not Arabia Saudí.
    formats: 'es-MX',
    territory: 'es-MX',
  },
}

/** The language whose paths have no prefix. */
export const DEFAULT_LANGUAGE = 'en'
