import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { RowsByPlace } from '@/lib/deliveries/rows-by-place'
import type { DeliveryPlan } from '@/lib/deliveries/schema'
import type { SignedRow } from '@/lib/deliveries/signed-rows'

const PLAN: DeliveryPlan = { to: 'The Minister', toLanguage: 'es', fields: ['country', 'region', 'comment'] }

let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'rows-'))
})
afterEach(() => rm(folder, { recursive: true }))

type Signed = { country?: string; region?: string; comment?: string; showName?: boolean }

function row(name: string, signed: Signed = {}): SignedRow {
  const { country = 'MX', region = null, comment = null, showName = false } = signed
  const values = { name, country, region, comment, 'text-version': '1', consent: 'I agree' }
  return { index: 0, entry: Buffer.of(), salts: [], renewedTo: null, showName, values }
}

async function all<Row>(rows: AsyncIterable<Row>): Promise<Row[]> {
  const found: Row[] = []
  for await (const one of rows) found.push(one)
  return found
}

async function printed(rows: SignedRow[], plan = PLAN) {
  const byPlace = await RowsByPlace.create(folder, plan)
  try {
    for (const one of rows) await byPlace.add([one])
    const { places, signers, comments } = byPlace.document()
    return { places, signers: await all(signers), comments: await all(comments) }
  } finally {
    await byPlace.removeFile()
    await byPlace.close()
  }
}

it('rows are printed by place, each place in the order of the ledger, with states by their codes', async () => {
  const { places, signers } = await printed([
    row('Ana', { region: 'Nuevo León' }),
    row('Bo', { country: 'NO', region: 'Oslo' }),
    row('Cy', { country: 'US', region: 'US-NY' }),
    row('Di', { region: 'MX-NLE' }),
    row('Ed'),
  ])
  expect(places).toEqual([
    { country: 'US', region: 'US-NY', count: 1 },
    { country: 'MX', region: null, count: 1 },
    { country: 'MX', region: 'MX-NLE', count: 2 },
    { country: 'NO', region: null, count: 1 },
  ])
  expect(signers.map(({ name, region }) => [name, region])).toEqual([
    ...[
      ['Cy', 'US-NY'],
      ['Ed', null],
      ['Ana', 'MX-NLE'],
      ['Di', 'MX-NLE'],
      ['Bo', null],
    ],
  ])
  expect(await readdir(folder)).toEqual([])
})

it('only those who show their name have a comment there', async () => {
  const { comments } = await printed([
    row('Ana', { comment: 'For my daughter 🕊️', showName: true }),
    row('Bo', { comment: 'Secret' }),
    row('Cy', { comment: '', showName: true }),
  ])
  expect(comments).toEqual([{ name: 'Ana', country: 'MX', region: null, comment: 'For my daughter 🕊️' }])
})

it('what is not handed over is not there', async () => {
  const signed = { region: 'MX-NLE', comment: 'For my daughter', showName: true }
  const { places, comments } = await printed([row('Ana', signed)], { ...PLAN, fields: [] })
  expect(places).toEqual([{ country: '', region: null, count: 1 }])
  expect(comments).toEqual([])
})

it('a region is no place without its country', async () => {
  const rows = [row('Ana', { region: 'MX-NLE' }), row('Bo', { country: 'US', region: 'US-NY' })]
  const { places, signers } = await printed(rows, { ...PLAN, fields: ['region'] })
  expect(places).toEqual([{ country: '', region: null, count: 2 }])
  expect(signers.map(({ name }) => name)).toEqual(['Ana', 'Bo'])
})

it('more rows than memory holds at once keep their order', async () => {
  const names = Array.from({ length: 5_000 }, (_, n) => `Signer ${n} ${'é'.repeat(n % 40)}`)
  const { signers } = await printed(names.map((name, n) => row(name, { country: n % 2 ? 'US' : 'MX' })))
  const wanted = [...names.filter((_, n) => n % 2), ...names.filter((_, n) => n % 2 === 0)]
  expect(signers.map(({ name }) => name)).toEqual(wanted)
})
