import en from './en.json'
import es from './es.json'

/** The words of every language in lib/i18n/languages.mjs. */
export const WORDS = { en, es }
