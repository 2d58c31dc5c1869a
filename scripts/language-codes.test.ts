import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { LOCALES } from '@/lib/i18n/locales'
import { isOurs, modules, ROOMS } from './imports.ts'

// What tests, drills and measures say is in the languages that they are about.
const TESTS = ['testing', 'bench', 'faults', 'quality', 'e2e']
const HOMES = /^(messages|prisma\/seed|lib\/i18n)\//

const CODES = LOCALES.join('|')
// A code as a word of its own in a string, an address or a key: 'es', '/es/', 'alt-es', `es:`, `.es`.
const NAMED = new RegExp(`['"\`/.-](?:${CODES})['"\`/]|^\\s*(?:${CODES}): `, 'gm')
const COMMENT = /\/\*[^]*?\*\/|^\s*\/\/.*$/gm

const ALLOWED: Record<string, string> = {
  'tools/load/requests.ts': 'a post of the load generator, which is a person',
}

it('no source names a language but the list of them, the messages and the seed', () => {
  const sources = ROOMS.filter((room) => !TESTS.includes(room))
    .flatMap(modules)
    .filter((name) => isOurs(name) && !HOMES.test(name) && !ALLOWED[name])
  expect(sources.length).toBeGreaterThan(500)
  expect(sources.flatMap(namedIn)).toEqual([])
})

it('such a name is found as a string, in an address and as a key', () => {
  const [code] = LOCALES
  const found = (source: string) => codesIn('x', source.replaceAll('xx', code ?? ''))
  expect(found("const a = 'xx'\nconst b = `/xx/updates`\nconst c = 'alt-xx'\n  xx: 1,")).toHaveLength(4)
  expect(found("// 'xx' in a comment\nconst xxtra = 'xxtra'\nconst box = fox")).toEqual([])
})

function namedIn(file: string): string[] {
  return codesIn(file, readFileSync(file, 'utf8'))
}

function codesIn(file: string, source: string): string[] {
  return (source.replace(COMMENT, '').match(NAMED) ?? []).map((found) => `${file}: ${found.trim()}`)
}
