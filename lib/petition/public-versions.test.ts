import { beforeAll, expect, it } from 'vitest'
import { currentTextForEditing } from '@/lib/petition/admin-queries'
import { editText } from '@/lib/petition/edit-text'
import { publicVersions } from '@/lib/petition/public-versions'
import { confirmedSignature, pendingSignature, useSeededDatabase } from '@/testing/scenes/signatures'

const ADMIN = '00000000-0000-4000-8000-000000000001'

beforeAll(async () => {
  await useSeededDatabase()
  await Promise.all([confirmedSignature(), confirmedSignature(), pendingSignature()])
  await edit('wording', (words) => ({ ...words, demand: `${words.demand} Hoy.` }))
  await confirmedSignature()
  await edit('meaning', (words) => ({ ...words, title: 'Otra', reasons: `${words.reasons} Otra.` }))
})

type Words = Awaited<ReturnType<typeof currentTextForEditing>>['words'][number]

/** Changes the Spanish words alone. */
async function edit(change: 'wording' | 'meaning', to: (words: Words) => Words) {
  const { version, words } = await currentTextForEditing()
  const edited = words.map((row) => (row.locale === 'es' ? to(row) : row))
  await editText(ADMIN, version, edited, { change })
}

it('shows every version, newest first, with what it changed in this language and who stands under it', async () => {
  const versions = await publicVersions('es')
  expect(
    versions.map(({ name, change, fields, signed }) => ({
      ...{ name, change, signed, fields: fields.map(({ field }) => field) },
    })),
  ).toEqual([
    { name: '2', change: 'meaning', fields: ['title', 'reasons'], signed: 0 },
    { name: '1.1', change: 'wording', fields: ['demand'], signed: 1 },
    { name: '1', change: null, fields: [], signed: 2 },
  ])
  expect(versions[1]?.fields[0]?.parts.filter(({ kind }) => kind === 'added')).toEqual([
    { kind: 'added', text: ' Hoy.' },
  ])
})

it('names no change where another language alone changed', async () => {
  expect((await publicVersions('en')).map(({ fields }) => fields)).toEqual([[], [], []])
})

it('does not count again for a while', async () => {
  await confirmedSignature()
  expect((await publicVersions('en'))[0]?.signed).toBe(0)
})
