import { readFileSync } from 'node:fs'
import type { Locale } from '@/lib/i18n/locales'

/** A long text of the seed, from `texts/NAME.LOCALE.md`. */
export function text(name: string, locale: Locale): string {
  return readFileSync(new URL(`./texts/${name}.${locale}.md`, import.meta.url), 'utf8').trim()
}
