import { readFileSync } from 'node:fs'
import type { Locale } from '@/lib/i18n/locales'

/** Reads `texts/NAME.LOCALE.md`. */
export function text(name: string, locale: Locale): string {
  return readFileSync(`prisma/seed/texts/${name}.${locale}.md`, 'utf8').trim()
}
