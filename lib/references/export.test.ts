import { Cite } from '@citation-js/core'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { exportReferences } from '@/lib/references/export'
import { EXPORT_FORMATS } from '@/lib/references/rules'
import { aReference } from '@/testing/scenes/references'

// The part of schemas/input/csl-data.json (CSL 1.0.2) in use; it allows no other properties.
const cslDate = z.strictObject({ 'date-parts': z.array(z.array(z.number().int()).min(1).max(3)).length(1) })
const cslName = z.union([
  z.strictObject({ family: z.string(), given: z.string() }),
  z.strictObject({ literal: z.string() }),
])
const csl = z.array(
  z.strictObject({
    id: z.string(),
    type: z.literal('webpage'),
    title: z.string(),
    author: z.array(cslName).optional(),
    publisher: z.string(),
    issued: cslDate.optional(),
    URL: z.url(),
    language: z.string(),
    accessed: cslDate.optional(),
    archive: z.string().optional(),
    archive_location: z.url().optional(),
    note: z.string().optional(),
  }),
)

const TITLE =
  'Un título tan largo que nadie lo parte en dos: niñas, 50 % & $5: «¿qué?» {así} #1 a_b ~ ^ \\ – مرحبا'
const ORGANISATION = 'Comisión & {Asociados}'

const full = aReference({
  key: 'gazette-2017',
  title: TITLE,
  authors: ['García Márquez, Gabriel', 'Lindsay-Poland, John', 'Comisión & Asociados'],
  publisher: 'Diario & Compañía',
  date: '2017-12-15',
  url: 'https://example.org/an-address-that-is-longer-than-seventy-characters/and-more/a_b?x=1&y=50%25#c',
  language: 'es',
  archivedUrl: 'https://archive.example/2017/https://example.org/a_b?x=1&y=50%25',
  checkedOn: new Date('2026-11-24'),
})
const references = [
  full,
  aReference({ key: 'year', date: '2017' }),
  aReference({ key: 'month', date: '2017-12' }),
  aReference({ key: 'gone', deadSince: new Date('2026-11-01'), archivedUrl: 'https://archive.example/gone' }),
  aReference({
    key: 'lost',
    deadSince: new Date('2026-11-01'),
    archivedUrl: 'https://archive.example/lost',
    copyDeadSince: new Date('2026-11-04'),
  }),
]

it('is CSL-JSON with dates as precise as they are known', async () => {
  const items = csl.parse(JSON.parse(await exportReferences(references, 'json', 'en')))
  expect(items[0]).toEqual({
    id: 'gazette-2017',
    type: 'webpage',
    title: TITLE,
    author: [
      { family: 'García Márquez', given: 'Gabriel' },
      { family: 'Lindsay-Poland', given: 'John' },
      { literal: 'Comisión & Asociados' },
    ],
    publisher: 'Diario & Compañía',
    issued: { 'date-parts': [[2017, 12, 15]] },
    URL: full.url,
    language: 'es',
    accessed: { 'date-parts': [[2026, 11, 24]] },
    archive: 'archive.example',
    archive_location: full.archivedUrl,
  })
  expect(items.map(({ issued }) => issued?.['date-parts'][0])).toEqual([
    [2017, 12, 15],
    [2017],
    [2017, 12],
    undefined,
    undefined,
  ])
})

it.each(['bib', 'ris'] as const)('read back from %s it is what it was', async (format) => {
  const { data } = new Cite(await exportReferences(references, format, 'en'))
  expect(
    data.map(({ id, title, URL, publisher, issued }) => ({ id, title, URL, publisher, issued })),
  ).toEqual(
    references.map(({ key, title, url, publisher, date }) => ({
      id: key,
      title,
      URL: url,
      publisher,
      issued: date ? { 'date-parts': [date.split('-').map(Number)] } : undefined,
    })),
  )
  expect(data[0]?.author).toEqual([
    { family: 'García Márquez', given: 'Gabriel' },
    { family: 'Lindsay-Poland', given: 'John' },
    format === 'ris' ? { literal: 'Comisión & Asociados' } : { family: 'Comisión & Asociados' },
  ])
})

it('has months that BibTeX knows, days apart, and digits by twos in RIS', async () => {
  const dated = [aReference({ date: '2026-01-02' }), aReference({ key: 'b', date: '2017-12' })]
  const bibtex = await exportReferences(dated, 'bib', 'en')
  expect(bibtex).toMatch(/\n\s*month = jan,\n\s*day = \{2\}/)
  expect(bibtex).toMatch(/\n\s*month = dec[,\n]/)
  expect(bibtex).not.toMatch(/month = \{/)
  const ris = await exportReferences(dated, 'ris', 'en')
  expect(ris).toContain('  - 2026/01/02')
  expect(ris).toContain('  - 2017/12')
})

it('says in every format that an address is gone, and where its copy is', async () => {
  const gone = references.slice(3)
  for (const format of ['json', 'ris'] as const) {
    const file = await exportReferences(gone, format, 'en')
    expect(file).toContain('The original no longer answers; archived copy: https://archive.example/gone')
    expect(file).toContain('The address no longer answers.')
  }
  expect(await exportReferences(gone, 'bib', 'es')).toContain('https://archive.example/gone')
  for (const format of EXPORT_FORMATS)
    expect(await exportReferences(references, format, 'en')).not.toContain('archive.example/lost')
})

it('escapes TeX commands', async () => {
  const bibtex = await exportReferences(
    [aReference({ title: '\\input{/etc/passwd} 5%', publisher: 'A_B', authors: [ORGANISATION, '{A, $B$}'] })],
    'bib',
    'en',
  )
  expect(bibtex).not.toMatch(/\\input|(?<!\\)[%&$#_](?!.*url)/)
})

it('is empty where nothing is cited', async () => {
  expect(await exportReferences([], 'json', 'en')).toBe('[]')
  for (const format of ['bib', 'ris'] as const) expect(await exportReferences([], format, 'en')).toBe('')
})
