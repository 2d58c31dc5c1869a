// @ts-check
import { LANGUAGES } from './languages.mjs'

/** @typedef {Record<string, string[] | number[] | (string | number)[]>} Dictionary */

/** @type {Record<string, (() => Promise<{ dictionary: Dictionary }>) | undefined>} */
const LOADERS = {
  en: () => import('@zxcvbn-ts/language-en'),
  es: () => import('@zxcvbn-ts/language-es-es'),
}

// Plain JavaScript, so that a thread can load it.
/** The common words and names of every language that has a list of them, as @zxcvbn-ts/core takes them. */
export async function commonWords() {
  const lists = await Promise.all(Object.keys(LANGUAGES).map((locale) => LOADERS[locale]?.()))
  return Object.assign({}, ...lists.map((list) => list?.dictionary ?? {}))
}
