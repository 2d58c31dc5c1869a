import en from './en.json'
import es from './es.json'

/** In place of index.ts in what Next builds (next.config.js), whose loader compiles only what is imported without attributes. */
export const WORDS = { en, es }
