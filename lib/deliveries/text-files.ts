import { writeText } from '@/lib/deliveries/package-file'
import { withFallback } from '@/lib/i18n/fallback'
import type { Locale } from '@/lib/i18n/locales'
import { versionName } from '@/lib/petition/rules'
import { wordsOfVersion } from '@/lib/petition/working-copy-queries'
import type { PetitionWords } from '@/lib/petition/working-copy-schema'
import { db } from '@/lib/platform/db'

export type VersionText = { name: string; languages: PetitionWords[] }

/** The texts of versions by their names. */
export async function versionTexts(names: Iterable<string>): Promise<VersionText[]> {
  const wanted = new Set(names)
  const versions = await db().textVersion.findMany({
    orderBy: { version: 'asc' },
    include: { words: true, consents: true },
  })
  return versions
    .map((version) => ({ name: versionName(version), languages: wordsOfVersion(version) }))
    .filter(({ name }) => wanted.has(name))
}

/** A text in a language, or in another where it has none of it. */
export function textIn({ languages }: VersionText, locale: Locale): PetitionWords {
  const words = withFallback(languages, locale)
  if (!words) throw new Error('A version of the petition has no words')
  return words
}

/** A file for each language of each version. */
export async function writeTexts(folder: string, texts: readonly VersionText[]): Promise<void> {
  for (const { name, languages } of texts)
    for (const words of languages)
      await writeText(folder, `petition-${name}.${words.locale}.txt`, textOf(words))
}

function textOf({ salutation, title, target, demand, reasons, consent }: PetitionWords): string {
  const parts = [[salutation, title].filter(Boolean).join(' '), target, demand, reasons, consent]
  return parts
    .filter(Boolean)
    .map((part) => `${part.trim()}\n`)
    .join('\n')
}
