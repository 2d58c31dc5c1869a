import { LOCALES } from '@/lib/i18n/locales'

const LOADERS: Record<string, (() => Promise<{ dictionary: Dictionary }>) | undefined> = {
  en: () => import('@zxcvbn-ts/language-en'),
  es: () => import('@zxcvbn-ts/language-es-es'),
}

type Dictionary = Record<string, string[] | number[] | (string | number)[]>

/** The common words and names of every language that has a list of them, as @zxcvbn-ts/core takes them. */
export async function commonWords(): Promise<Dictionary> {
  const lists = await Promise.all(LOCALES.map((locale) => LOADERS[locale]?.()))
  return Object.assign({}, ...lists.map((list) => list?.dictionary ?? {}))
}
