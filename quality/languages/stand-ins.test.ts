import { expect, it } from 'vitest'
import { STAND_INS, standInFiles } from './stand-ins.ts'

it('two more languages take files of messages, the seed and the list of languages alone', () => {
  const files = standInFiles()
  expect([...files.keys()].filter((file) => !/^(messages|prisma\/seed)\//.test(file))).toEqual([
    'lib/i18n/languages.mjs',
  ])
  expect(files.get('lib/i18n/languages.mjs')).toContain('  he: {"name"')
  expect(files.get('messages/index.ts')).toMatch(/^import he from '.\/he.json'[^]*\{ \w+, .*, he, fa \}/)
  expect(files.get('messages/compiled.ts')).toMatch(/^import he from '.\/he.json'\n[^]*\{ \w+, .*, he, fa \}/)
  expect(files.get('prisma/seed/words/index.ts')).toMatch(/, he \}/)
  expect(files.get(`prisma/seed/words/${STAND_INS.seeded}.ts`)).toMatch(/"title":"א.*ת"/)
})
