import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { GET, HEAD } from '@/app/[locale]/received/[token]/[file]/route'
import { handOver } from '@/lib/deliveries/hand-over'
import { endDeliveryLink } from '@/lib/deliveries/links'
import { makeDeliveryFiles } from '@/lib/deliveries/make'
import { receivedDelivery } from '@/lib/deliveries/received'
import { db } from '@/lib/platform/db'
import { DAY, tokenSubject } from '@/lib/platform/tokens'
import { erase } from '@/lib/rights/erase'
import { ADMIN, JOB } from '@/testing/scenes/authorized'
import { receivedToken } from '@/testing/scenes/deliveries'
import { useLedger } from '@/testing/scenes/ledger'
import { folderOfPackage, madeDelivery } from '@/testing/scenes/packages'
import { actToken, confirmedSignature } from '@/testing/scenes/signatures'

let dataDir: string
let id: number
let leaving: Awaited<ReturnType<typeof confirmedSignature>>

beforeAll(async () => {
  ;({ dataDir } = await useLedger())
  await confirmedSignature()
  leaving = await confirmedSignature({ name: 'Leaving Person' })
  id = await madeDelivery()
  await handOver(ADMIN, id, { method: 'link', date: new Date().toISOString().slice(0, 10) })
})
afterAll(() => rm(dataDir, { recursive: true }))

const asks = (handler: typeof GET, token: string, file = 'package.zip') =>
  handler(new Request('http://localhost/'), { params: Promise.resolve({ locale: 'es', token, file }) })

const downloads = () =>
  db().auditEvent.findMany({ where: { verb: 'download-through-link' }, orderBy: { id: 'asc' } })

it('hands the files to whoever holds the link, as they are, and audits each', async () => {
  const token = await receivedToken(id)
  const head = await asks(HEAD, token)
  expect([head.status, head.body, await downloads()]).toEqual([200, null, []])

  const printed = path.join(await folderOfPackage(id), 'signatures.pdf')
  await writeFile(printed, '%PDF-1.7 as it was made')
  const pdf = await asks(GET, token, 'signatures.pdf')
  expect([pdf.status, pdf.headers.get('content-type'), pdf.headers.get('cache-control')]).toEqual([
    ...[200, 'application/pdf', 'no-store'],
  ])
  expect(pdf.headers.get('content-disposition')).toBe(`attachment; filename="delivery-${id}-signatures.pdf"`)
  expect(await pdf.text()).toBe(await readFile(printed, 'utf8'))

  const zip = await asks(GET, token)
  const linkId = tokenSubject(token)
  const bytes = Buffer.from(await zip.arrayBuffer())
  expect(bytes.length).toBe(Number(zip.headers.get('content-length')))
  expect(bytes.includes('Leaving Person')).toBe(true)
  expect((await downloads()).map(({ adminId, subject, detail }) => [adminId, subject, detail])).toEqual([
    [null, `delivery:${id}`, { link: 'The desk', linkId, file: 'signatures.pdf' }],
    [null, `delivery:${id}`, { link: 'The desk', linkId, file: 'package.zip' }],
  ])
})

it('hands out nothing while the files are made without a signature that was erased, and then without it', async () => {
  const token = await receivedToken(id, 'The press office')
  await erase(actToken(leaving))
  for (const file of ['signatures.pdf', 'package.zip']) {
    const stale = await asks(GET, token, file)
    expect([stale.status, stale.headers.get('retry-after')]).toEqual([503, '120'])
    expect(await stale.text()).toContain('Los archivos se están preparando de nuevo')
    expect((await asks(HEAD, token, file)).status).toBe(503)
  }
  await makeDeliveryFiles(JOB, id)
  const zip = Buffer.from(await (await asks(GET, token)).arrayBuffer())
  expect([zip.includes('Leaving Person'), zip.includes('Ana Pérez')]).toEqual([false, true])
  expect((await downloads()).filter(({ detail }) => Object(detail).link === 'The press office')).toHaveLength(
    1,
  )
})

it('says that the files are not there where a restored site has none, and whom to ask', async () => {
  const token = await receivedToken(id)
  const [folder, aside] = [path.join(dataDir, 'deliveries'), path.join(dataDir, 'aside')]
  await rename(folder, aside)
  for (const file of ['signatures.pdf', 'package.zip']) {
    const missing = await asks(GET, token, file)
    expect([missing.status, (await asks(HEAD, token, file)).status]).toEqual([503, 503])
    expect(await missing.text()).toContain('Para pedirlos, escriba a:')
  }
  expect((await receivedDelivery(token))?.files).toBe('none')
  await rename(aside, folder)
  expect((await receivedDelivery(token))?.files).toBe('stored')
  expect((await asks(HEAD, token)).status).toBe(200)
})

it('is gone once the link has ended or expired, or the files are deleted, and unknown to a guess', async () => {
  const [ended, late] = [await receivedToken(id), await receivedToken(id)]
  const before = await downloads()
  await endDeliveryLink(ADMIN, tokenSubject(ended) ?? '')
  expect([(await asks(GET, ended)).status, (await asks(HEAD, ended)).status]).toEqual([410, 410])
  expect((await asks(GET, 'nonsense')).status).toBe(404)
  const clock = vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 14.1 * DAY * 1000)
  expect([(await asks(GET, late)).status, (await asks(HEAD, late)).status]).toEqual([410, 410])
  clock.mockRestore()
  await expect(asks(GET, late, 'signatures.csv')).rejects.toThrow('NEXT_HTTP_ERROR_FALLBACK;404')
  await db().delivery.update({ where: { id }, data: { files: 'none' } })
  expect((await asks(GET, late)).status).toBe(410)
  expect(await downloads()).toEqual(before)
})
