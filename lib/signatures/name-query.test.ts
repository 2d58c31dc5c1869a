import { beforeAll, expect, it } from 'vitest'
import { db } from '@/lib/platform/db'
import { nameQuery } from '@/lib/signatures/name-query'
import { useSeededDatabase } from '@/testing/scenes/signatures'

beforeAll(useSeededDatabase)

it.each([
  ['María José', "'maria':* & 'jose':*"],
  ['  O’Brien, ', "'o':* & 'brien':*"],
  ["x'); DROP--", "'x':* & 'drop':*"],
  ['王', "'王':*"],
])('asks of %j that each word begins one of the name', (typed, asked) => {
  expect(nameQuery(typed)).toBe(asked)
})

it.each(['', 'a', 'ab cd', '--- !'])('asks nothing of %j', (typed) => {
  expect(nameQuery(typed)).toBeNull()
})

it.each([
  'Ñuñez',
  'Óscar İnan',
  'Nguyễn Thị Hồng',
  'Łukasz',
  'Müller-Lüdenscheidt',
  'D’Ángelo',
  '王小明',
  'فاطمة',
  'Ｗｉｄｅ',
])('reads %j as the database does', async (name) => {
  const [row] = await db().$queryRaw<{ found: boolean }[]>`
      SELECT name_words(${name}) @@ ${nameQuery(name)}::tsquery AS found`
  expect(row?.found).toBe(true)
})
