import { readdir, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { makeDeliveryFiles } from '@/lib/deliveries/make'
import { db } from '@/lib/platform/db'
import { auditedVerbs } from '@/testing/scenes/admins'
import { JOB } from '@/testing/scenes/authorized'
import { startedDelivery } from '@/testing/scenes/deliveries'
import { drain, useLedger } from '@/testing/scenes/ledger'
import { checkPackage, folderOfPackage, madeDelivery } from '@/testing/scenes/packages'
import { confirmedSignature, queuedJobs } from '@/testing/scenes/signatures'
import { csvRows } from '@/verify/csv'

let dataDir = ''

beforeAll(async () => {
  ;({ dataDir } = await useLedger())
})
afterAll(() => rm(dataDir, { recursive: true }))
beforeEach(() => db().delivery.updateMany({ where: { state: 'making' }, data: { state: 'discarded' } }))

async function rowsOf(id: number): Promise<string[][]> {
  const text = await readFile(path.join(await folderOfPackage(id), 'signatures.csv'), 'utf8')
  const rows: string[][] = []
  for await (const row of csvRows(pieces(text))) rows.push(row)
  return rows
}

async function* pieces(text: string) {
  yield text
}

async function namesOf(id: number): Promise<string[]> {
  return (await rowsOf(id)).slice(1).map(([name = '']) => name)
}

const deliveryOf = (id: number) => db().delivery.findUniqueOrThrow({ where: { id } })

describe('a package', () => {
  it('holds what each signed, proven against the ledger, with formulas guarded', async () => {
    const country = 'NO'
    await confirmedSignature({ country, name: "Sinéad O'Hara", comment: '=1+1; "quoted",\nand more' })
    await confirmedSignature({ country, name: 'Zoé 🕊️', region: '+47' })
    const id = await madeDelivery({ country })
    expect(await deliveryOf(id)).toMatchObject({ state: 'ready', files: 'stored', count: 2, done: 2 })
    const [header, first, second] = await rowsOf(id)
    expect(header).toEqual([
      ...['name', 'country', 'region', 'comment', 'text_version', 'consent', 'renewed_to'],
    ])
    expect(first?.slice(0, 4)).toEqual(["Sinéad O'Hara", 'NO', '', '\'=1+1; "quoted",\nand more'])
    expect(second?.slice(0, 4)).toEqual(['Zoé 🕊️', 'NO', "'+47", ''])
    expect(await checkPackage(id)).toMatchObject({
      exitCode: 0,
      words: expect.stringContaining('Each of its 2 rows is a different confirmed signature'),
    })
    expect(await readdir(await folderOfPackage(id))).toEqual([
      ...['README.txt', 'manifest.json', 'petition-1.en.txt', 'petition-1.es.txt', 'proofs.jsonl'],
      'signatures.csv',
    ])
    expect(await auditedVerbs(`delivery:${id}`)).toEqual(['make-delivery', 'seal-delivery'])
  })

  it('waits for the ledger', async () => {
    const country = 'SE'
    await confirmedSignature({ country })
    const id = await startedDelivery({ country })
    await makeDeliveryFiles(JOB, id)
    expect(await deliveryOf(id)).toMatchObject({ state: 'making', files: 'none', problem: null })
    expect(await queuedJobs()).toContain('make-package')
    await drain()
    await makeDeliveryFiles(JOB, id)
    expect(await namesOf(id)).toEqual(['Ana Pérez'])
  })
})
