import { readFileSync } from 'node:fs'
import { DEFAULT_LOCALE } from '@/lib/i18n/locales'
import { MESSAGES } from '@/lib/i18n/messages'
import { seededLanguages, type SeededLanguage } from '@/prisma/seed/words/index'
import type { SeededUpdateWords } from '@/prisma/seed/words/seed-words'
import { pseudoMarkdown, pseudoMessage, pseudoMessages } from './pseudo.ts'

/** Real codes of languages written from the right, so that `Intl` knows them: one in the seed too, one in `messages/` alone. */
export const STAND_INS = { seeded: 'he', unseeded: 'fa' } as const

const LANGUAGES = {
  he: { name: 'עברית', englishName: 'Hebrew', direction: 'rtl', formats: 'he-IL', territory: 'he-IL' },
  fa: { name: 'فارسی', englishName: 'Persian', direction: 'rtl', formats: 'fa-IR', territory: 'fa-IR' },
}

/** Every file that two more languages take, with what it then holds; the paths are those of a project. */
export function standInFiles(): Map<string, string> {
  const messages = `${JSON.stringify(pseudoMessages(MESSAGES[DEFAULT_LOCALE]), null, 2)}\n`
  const { seeded, unseeded } = STAND_INS
  const seed = 'prisma/seed/words/index.ts'
  return new Map([
    [
      'lib/i18n/languages.mjs',
      changed('lib/i18n/languages.mjs', /\n\}\n(?=\n\/\*\* @satisfies)/, `\n${languages()}\n}\n`),
    ],
    [`messages/${seeded}.json`, messages],
    [`messages/${unseeded}.json`, messages],
    ['messages/index.ts', withEntries('messages/index.ts', withAttribute, [seeded, unseeded])],
    ['messages/compiled.ts', withEntries('messages/compiled.ts', withoutAttribute, [seeded, unseeded])],
    [`prisma/seed/words/${seeded}.ts`, `export const ${seeded} = () => (${JSON.stringify(seedWords())})\n`],
    [seed, withEntries(seed, ofTypeScript, [seeded])],
  ])
}

function languages(): string {
  return Object.entries(LANGUAGES)
    .map(([code, language]) => `  ${code}: ${JSON.stringify(language)},`)
    .join('\n')
}

const withAttribute = (code: string) => `import ${code} from './${code}.json' with { type: 'json' }`
const withoutAttribute = (code: string) => `import ${code} from './${code}.json'`
const ofTypeScript = (code: string) => `import { ${code} } from './${code}'`

function withEntries(file: string, importing: (code: string) => string, codes: string[]): string {
  const list = changed(file, /= \{ (.*?) \}/, `= { $1, ${codes.join(', ')} }`)
  return `${codes.map(importing).join('\n')}\n${list}`
}

// A pattern that finds nothing would test nothing.
function changed(file: string, pattern: RegExp, replacement: string): string {
  const source = readFileSync(file, 'utf8')
  if (!pattern.test(source)) throw new Error(`${file} has no place for another language`)
  return source.replace(pattern, replacement)
}

function seedWords(): Omit<SeededLanguage, 'locale'> {
  const words = seededLanguages().find(({ locale }) => locale === DEFAULT_LOCALE)
  if (!words) throw new Error(`The seed does not speak ${DEFAULT_LOCALE}`)
  const { campaign, petition, updates, synthetic } = words
  return {
    campaign: {
      ...mapped(campaign),
      donate: pseudoMarkdown(campaign.donate),
      film: pseudoMarkdown(campaign.film),
      story: pseudoMarkdown(campaign.story),
      questions: pseudoMarkdown(campaign.questions),
      press: pseudoMarkdown(campaign.press),
    },
    petition: { ...mapped(petition), reasons: pseudoMarkdown(petition.reasons) },
    updates: {
      delivered: pseudoUpdate(updates.delivered),
      'armas-act': pseudoUpdate(updates['armas-act']),
    },
    synthetic: { ...synthetic, countries: '' },
  }
}

function pseudoUpdate(words: SeededUpdateWords): SeededUpdateWords {
  return { ...mapped(words), slug: words.slug, body: pseudoMarkdown(words.body) }
}

function mapped<Texts extends Record<string, string>>(texts: Texts): Texts {
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, pseudoMessage(text)])) as Texts
}
