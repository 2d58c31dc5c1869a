import en from './en.json' with { type: 'json' }
import es from './es.json' with { type: 'json' }

/** The words of every language in lib/i18n/languages.mjs. */
export const WORDS = { en, es }
