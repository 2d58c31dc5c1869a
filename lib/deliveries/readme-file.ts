import type { Rebuilt } from '@/lib/deliveries/manifest-file'
import { writeText } from '@/lib/deliveries/package-file'
import { STAFF_LOCALE, type Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

export type Readme = {
  to: string
  toLanguage: Locale
  organisation: (locale: Locale) => Promise<string>
  /** Of the petition, in a language. */
  title: (locale: Locale) => string
  site: string
  vkey: string
  count: number
  rebuilt: Rebuilt | null
}

/** What the files are and how to check them, in English and in the recipient's language. */
export async function writeReadme(folder: string, readme: Readme): Promise<void> {
  const languages = [...new Set<Locale>([readme.toLanguage, STAFF_LOCALE])]
  const parts = await Promise.all(languages.map((locale) => inLanguage(locale, readme)))
  await writeText(folder, 'README.txt', parts.join(`\n${'-'.repeat(70)}\n\n`))
}

async function inLanguage(locale: Locale, readme: Readme): Promise<string> {
  const t = translator(locale, 'package')
  const { to, site, vkey, count, rebuilt } = readme
  const paragraphs = [
    t('title', { count, to }),
    t('what', { title: readme.title(locale), organisation: await readme.organisation(locale), site }),
    ...(rebuilt && rebuilt.erasedSince > 0 ? [t('erased', { ...rebuilt })] : []),
    t('files').toUpperCase(),
    ...[t('signatures'), t('pdf'), t('proofs'), t('texts'), t('manifest')],
    t('check').toUpperCase(),
    t('command'),
    `node main.ts ${site} --delivery DIR`,
    t('key'),
    vkey,
    t('says').toUpperCase(),
    t('meaning'),
  ]
  return paragraphs.map((paragraph) => `${paragraph}\n`).join('\n')
}
