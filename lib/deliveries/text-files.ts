import { writeText } from '@/lib/deliveries/package-file'
import { versionName } from '@/lib/petition/rules'
import { wordsOfVersion } from '@/lib/petition/working-copy-queries'
import type { PetitionWords } from '@/lib/petition/working-copy-schema'
import { db } from '@/lib/platform/db'

/** A file for each language of each version of these names. */
export async function writeTexts(folder: string, names: ReadonlySet<string>): Promise<void> {
  const versions = await db().textVersion.findMany({ include: { words: true, consents: true } })
  for (const version of versions) {
    const name = versionName(version)
    if (!names.has(name)) continue
    for (const words of wordsOfVersion(version))
      await writeText(folder, `petition-${name}.${words.locale}.txt`, textOf(words))
  }
}

function textOf({ salutation, title, target, demand, reasons, consent }: PetitionWords): string {
  const parts = [[salutation, title].filter(Boolean).join(' '), target, demand, reasons, consent]
  return parts
    .filter(Boolean)
    .map((part) => `${part.trim()}\n`)
    .join('\n')
}
