import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { extractText } from 'unpdf'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { hideComment } from '@/lib/comments/hide'
import { deliveryById, readyDeliveries } from '@/lib/deliveries/admin-queries'
import { discardDelivery } from '@/lib/deliveries/discard'
import { handOver } from '@/lib/deliveries/hand-over'
import { makeDeliveryFiles } from '@/lib/deliveries/make'
import { packageFile } from '@/lib/deliveries/package-files'
import { remakePackage } from '@/lib/deliveries/remake'
import { db } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { erase } from '@/lib/rights/erase'
import { submit } from '@/lib/signatures/submit'
import { withdraw } from '@/lib/signatures/withdraw'
import { auditedVerbs } from '@/testing/scenes/admins'
import { ADMIN, JOB } from '@/testing/scenes/authorized'
import { startedDelivery } from '@/testing/scenes/deliveries'
import { drain, useLedger } from '@/testing/scenes/ledger'
import { checkPackage, folderOfPackage, madeDelivery } from '@/testing/scenes/packages'
import { actToken, aSubmission, confirmedSignature, queuedJobs } from '@/testing/scenes/signatures'
import { csvRows } from '@/verify/csv'

let dataDir = ''

const HAND = { method: 'hand', date: new Date().toISOString().slice(0, 10) } as const

/** What happens before a part of the ledger is read, and once all rows are written. */
const meanwhile = vi.hoisted(() => ({ happens: async (_step: 'rows' | 'texts') => {} }))

vi.mock('@/lib/platform/load-shedding', async (original) => ({
  ...(await original<object>()),
  whenIdle: () => meanwhile.happens('rows'),
}))

vi.mock('@/lib/deliveries/text-files', async (original) => {
  const { writeTexts, ...others } = await original<typeof import('@/lib/deliveries/text-files')>()
  return {
    ...others,
    writeTexts: async (...args: Parameters<typeof writeTexts>) => {
      await meanwhile.happens('texts')
      await writeTexts(...args)
    },
  }
})

function whileMaking(happens: (step: 'rows' | 'texts') => Promise<unknown>): void {
  meanwhile.happens = async (step) => void (await happens(step))
}

beforeAll(async () => {
  ;({ dataDir } = await useLedger())
})
afterAll(() => rm(dataDir, { recursive: true }))
beforeEach(() => whileMaking(async () => {}))
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

async function coverOf(id: number): Promise<string> {
  const pdf = await readFile(path.join(await folderOfPackage(id), 'signatures.pdf'))
  const { text } = await extractText(new Uint8Array(pdf))
  return text[0] ?? ''
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
      ...['signatures.csv', 'signatures.pdf'],
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

describe('while a package is made', () => {
  it('whoever withdraws is not in it', async () => {
    const country = 'FI'
    const [, leaving] = [
      await confirmedSignature({ country }),
      await confirmedSignature({ country, name: 'Bo' }),
    ]
    whileMaking(() => withdraw(actToken(leaving)))
    const id = await madeDelivery({ country })
    expect(await namesOf(id)).toEqual(['Ana Pérez'])
    expect(await deliveryOf(id)).toMatchObject({ state: 'ready', count: 1 })
    expect(await db().deliverySignature.count({ where: { deliveryId: id } })).toBe(1)
    expect(await checkPackage(id)).toMatchObject({ exitCode: 0 })
  })

  it('whoever erases is not in it, though its row was read already', async () => {
    const country = 'IS'
    const [, leaving] = [
      await confirmedSignature({ country }),
      await confirmedSignature({ country, name: 'Bo' }),
    ]
    whileMaking(async (step) => step === 'texts' && (await erase(actToken(leaving))))
    const id = await madeDelivery({ country })
    expect(await namesOf(id)).toEqual(['Ana Pérez'])
    expect(await deliveryOf(id)).toMatchObject({ state: 'ready', count: 1 })
  })

  it('people may leave all the time: it is sealed with those who were there when the last pass began', async () => {
    const country = 'DK'
    const people = await Promise.all(
      Array.from({ length: 4 }, (_, n) => confirmedSignature({ country, name: `Signer ${n}` })),
    )
    whileMaking(async (step) => {
      const leaving = step === 'texts' ? people.pop() : undefined
      if (leaving) await withdraw(actToken(leaving))
    })
    const id = await madeDelivery({ country })
    expect(await deliveryOf(id)).toMatchObject({ state: 'ready' })
    expect(await namesOf(id)).toHaveLength(2)
    expect(people).toHaveLength(1)
    expect(await checkPackage(id)).toMatchObject({ exitCode: 0 })
  })

  it('nobody may be left', async () => {
    const country = 'EE'
    const leaving = await confirmedSignature({ country })
    whileMaking(() => withdraw(actToken(leaving)))
    const id = await madeDelivery({ country })
    expect(await deliveryOf(id)).toMatchObject({ state: 'making', files: 'none', problem: 'nobody-left' })
  })
})

describe('a comment that is hidden', () => {
  const plan = (country: string) => ({ country, fields: ['comment'] })
  const commented = (country: string) =>
    confirmedSignature({ country, comment: 'Elm Street 5', showName: true })

  it('leaves a sealed package, which is proven all the same', async () => {
    const { id: signature } = await commented('IE')
    await confirmedSignature({ country: 'IE', comment: 'For peace' })
    const id = await madeDelivery(plan('IE'))
    expect(JSON.stringify(await rowsOf(id))).toContain('Elm Street 5')
    await hideComment(ADMIN, signature, 'personalData')
    expect(await packageFile(id, 'signatures.csv')).toEqual({ state: 'stale' })
    await makeDeliveryFiles(JOB, id)
    expect(await rowsOf(id)).toHaveLength(3)
    expect(JSON.stringify(await rowsOf(id))).not.toContain('Elm Street 5')
    expect(JSON.stringify(await rowsOf(id))).toContain('For peace')
    expect((await checkPackage(id)).words).toContain('Comments that the campaign hides')
  })

  it('is in no package that was being made when it was hidden', async () => {
    const { id: signature } = await commented('GB')
    whileMaking(async (step) => step === 'texts' && (await hideComment(ADMIN, signature, 'personalData')))
    const id = await madeDelivery(plan('GB'))
    expect(JSON.stringify(await rowsOf(id))).not.toContain('Elm Street 5')
    expect(await deliveryOf(id)).toMatchObject({ state: 'ready', count: 1 })
  })
})

describe('once a package is sealed', () => {
  it('whoever withdraws stays in it', async () => {
    const country = 'LV'
    const leaving = await confirmedSignature({ country })
    const id = await madeDelivery({ country })
    await withdraw(actToken(leaving))
    await makeDeliveryFiles(JOB, id)
    expect(await namesOf(id)).toEqual(['Ana Pérez'])
  })

  it('whoever erases has it made anew, before it is handed over as if they had never been in it', async () => {
    const country = 'LT'
    const [, leaving] = [
      await confirmedSignature({ country }),
      await confirmedSignature({ country, name: 'Bo' }),
    ]
    const id = await madeDelivery({ country })
    const folder = await folderOfPackage(id)
    await erase(actToken(leaving))
    expect(await packageFile(id, 'signatures.csv')).toEqual({ state: 'stale' })
    expect(await handOver(ADMIN, id, HAND)).toBe('not-ready')
    expect(await queuedJobs()).toContain('make-package')
    await makeDeliveryFiles(JOB, id)
    await expect(readdir(folder)).rejects.toThrow('ENOENT')
    expect(await namesOf(id)).toEqual(['Ana Pérez'])
    expect(await deliveryOf(id)).toMatchObject({ state: 'ready', count: 1 })
    expect(await handOver(ADMIN, id, HAND)).toBe('delivered')
    expect((await checkPackage(id)).words).toContain('names this package, with 1 signatures.')
  })

  it('nobody may be left: it waits for nobody, is not ready, and can be discarded', async () => {
    const country = 'HR'
    const leaving = await confirmedSignature({ country })
    const id = await madeDelivery({ country })
    const isReady = async () => (await readyDeliveries()).some((each) => each.id === id)
    expect(await isReady()).toBe(true)
    await erase(actToken(leaving))
    expect(await isReady()).toBe(false)
    await makeDeliveryFiles(JOB, id)
    expect(await deliveryById(ADMIN, id)).toMatchObject({
      ...{ state: 'ready', files: 'stale', problem: 'nobody-left' },
    })
    expect(await isReady()).toBe(false)
    expect(await handOver(ADMIN, id, HAND)).toBe('not-ready')
    expect(await discardDelivery(ADMIN, id)).toBe(true)
  })

  it('and after it was handed over, with the entry of the ledger as it was', async () => {
    const country = 'PL'
    const [, leaving] = [
      await confirmedSignature({ country }),
      await confirmedSignature({ country, name: 'Bo' }),
    ]
    const id = await madeDelivery({ country })
    for (const date of ['1900-01-01', '2999-01-01'])
      expect(await handOver(ADMIN, id, { ...HAND, date })).toEqual({
        outside: expect.stringContaining('date.between'),
      })
    expect(await handOver(ADMIN, id, HAND)).toBe('delivered')
    expect(await handOver(ADMIN, id, HAND)).toBe('not-ready')
    expect((await checkPackage(id)).words).toContain('names this package, with 2 signatures.')
    const sealedAt = new Date('2026-01-31T12:00:00Z')
    await db().delivery.update({ where: { id }, data: { sealedAt } })
    const before = await deliveryOf(id)
    await erase(actToken(leaving))
    await makeDeliveryFiles(JOB, id)
    expect(await namesOf(id)).toEqual(['Ana Pérez'])
    const { count, manifest } = before
    expect(await deliveryOf(id)).toMatchObject({ state: 'delivered', files: 'stored', count, manifest })
    expect(await checkPackage(id)).toMatchObject({
      exitCode: 0,
      words: expect.stringContaining('Rows no longer held since: 1.'),
    })
    const readme = await readFile(path.join(await folderOfPackage(id), 'README.txt'), 'utf8')
    expect(readme).toContain('One signature is no longer held')
    expect(await coverOf(id)).toContain('signature, as of January 31, 2026')
  })

  it('whoever withdrew and signs anew is in it no more when it is made again', async () => {
    const country = 'CZ'
    const [, leaving] = [
      await confirmedSignature({ country }),
      await confirmedSignature({ country, name: 'Bo', email: 'bo@signer.example' }),
    ]
    const id = await madeDelivery({ country })
    await handOver(ADMIN, id, HAND)
    await withdraw(actToken(leaving))
    await submit(aSubmission({ country, name: 'Bo the Second', email: 'bo@signer.example' }))
    expect(await remakePackage(ADMIN, id)).toBe(true)
    await makeDeliveryFiles(JOB, id)
    expect(await namesOf(id)).toEqual(['Ana Pérez'])
    expect(await checkPackage(id)).toMatchObject({ exitCode: 0 })
  })
})

describe('a package that cannot be made', () => {
  it('says that the folder of deliveries cannot be written, and is tried again', async () => {
    const country = 'BG'
    await confirmedSignature({ country })
    await drain()
    const id = await startedDelivery({ country })
    const { DELIVERIES_DIR } = env()
    const noFolder = path.join(dataDir, 'a-file')
    await writeFile(noFolder, '')
    Object.assign(env(), { DELIVERIES_DIR: noFolder })
    await expect(makeDeliveryFiles(JOB, id)).rejects.toThrow('ENOTDIR')
    expect(await deliveryOf(id)).toMatchObject({ state: 'making', problem: 'folder-not-writable' })
    Object.assign(env(), { DELIVERIES_DIR })
    await makeDeliveryFiles(JOB, id)
    expect(await deliveryOf(id)).toMatchObject({ state: 'ready', problem: null })
  })

  it('says that its rows were sealed with another key', async () => {
    const country = 'HU'
    const row = await confirmedSignature({ country })
    await drain()
    const id = await startedDelivery({ country })
    await db().$executeRaw`DELETE FROM ledger_seeds WHERE signature_id = ${row.id}::uuid`
    await db().$executeRaw`
      INSERT INTO ledger_seeds (signature_id, event_id, sealed)
      SELECT signature_id, id, decode(repeat('ab', 60), 'hex') FROM ledger_events WHERE signature_id = ${row.id}::uuid`
    await makeDeliveryFiles(JOB, id)
    expect(await deliveryOf(id)).toMatchObject({ state: 'making', problem: 'other-data-key' })
  })

  it('says that a row is not what was signed', async () => {
    const country = 'RO'
    const row = await confirmedSignature({ country })
    await drain()
    const id = await startedDelivery({ country })
    await db().signature.update({ where: { id: row.id }, data: { name: 'Somebody Else' } })
    await makeDeliveryFiles(JOB, id)
    expect(await deliveryOf(id)).toMatchObject({ state: 'making', problem: 'not-as-signed' })
    await db().signature.update({ where: { id: row.id }, data: { name: row.name } })
    expect(await remakePackage(ADMIN, id)).toBe(true)
    await makeDeliveryFiles(JOB, id)
    expect(await deliveryOf(id)).toMatchObject({ state: 'ready', problem: null })
  })
})
