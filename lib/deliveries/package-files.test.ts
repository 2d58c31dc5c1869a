import { mkdir, readdir, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { deliveryById } from '@/lib/deliveries/admin-queries'
import { discardDelivery } from '@/lib/deliveries/discard'
import { makeDeliveryFiles } from '@/lib/deliveries/make'
import { packageFile, packageZip } from '@/lib/deliveries/package-files'
import { purgePackages } from '@/lib/deliveries/purge'
import { remakePackage } from '@/lib/deliveries/remake'
import { keptUntil } from '@/lib/deliveries/rules'
import { db } from '@/lib/platform/db'
import { auditedVerbs } from '@/testing/scenes/admins'
import { ADMIN, JOB } from '@/testing/scenes/authorized'
import { startedDelivery } from '@/testing/scenes/deliveries'
import { useLedger } from '@/testing/scenes/ledger'
import { folderOfPackage, madeDelivery } from '@/testing/scenes/packages'
import { confirmedSignature } from '@/testing/scenes/signatures'

let dataDir = ''

beforeAll(async () => {
  ;({ dataDir } = await useLedger())
  await confirmedSignature({ name: 'Bo', comment: 'For my daughter' })
})
afterAll(() => rm(dataDir, { recursive: true }))
beforeEach(() => db().deliverySignature.deleteMany())

const foldersOf = (id: number) => readdir(path.join(dataDir, 'deliveries', String(id))).catch(() => [])

it('files are read by their names alone', async () => {
  const id = await madeDelivery()
  expect(await packageFile(id, 'signatures.csv')).toMatchObject({ state: 'stored' })
  for (const name of ['../1/manifest.json', '.', '', 'signatures.csv/', 'nothing.csv'])
    expect(await packageFile(id, name), name).toEqual({ state: 'none' })
  expect(await packageFile(9_999, 'signatures.csv')).toEqual({ state: 'none' })
})

it('all of them are one ZIP of a known size', async () => {
  const id = await madeDelivery()
  const zip = await packageZip(id)
  if (zip.state !== 'stored') throw new Error(zip.state)
  const bytes = Buffer.from(await new Response(zip.stream).arrayBuffer())
  expect(bytes).toHaveLength(zip.size)
  // Files are stored as they are.
  const folder = await folderOfPackage(id)
  for (const name of await readdir(folder)) {
    expect(bytes.includes(`delivery-${id}/${name}`)).toBe(true)
    expect(bytes.includes(await readFile(path.join(folder, name)))).toBe(true)
  }
})

it('what is discarded has no files and lets go of its signatures, also while it is made', async () => {
  const made = await madeDelivery()
  const again = { again: 'on' }
  const making = await startedDelivery(again)
  for (const id of [made, making]) {
    expect(await discardDelivery(ADMIN, id)).toBe(true)
    expect(await discardDelivery(ADMIN, id)).toBe(false)
    await makeDeliveryFiles(JOB, id)
    expect(await packageZip(id)).toEqual({ state: 'none' })
    expect(await foldersOf(id)).toEqual([])
    expect(await auditedVerbs(`delivery:${id}`)).toContain('discard-delivery')
    expect(await remakePackage(ADMIN, id)).toBe(false)
  }
  expect(await db().deliverySignature.count()).toBe(0)
})

it('files go when their time is over, and come back when an owner makes them again', async () => {
  const id = await madeDelivery()
  const { filesUntil, sealedAt } = await db().delivery.findUniqueOrThrow({ where: { id } })
  expect(filesUntil).toEqual(keptUntil(sealedAt ?? new Date()))
  await purgePackages(JOB)
  expect(await packageZip(id)).toMatchObject({ state: 'stored' })
  await purgePackages(JOB, filesUntil ?? undefined)
  expect(await packageZip(id)).toEqual({ state: 'none' })
  expect(await foldersOf(id)).toEqual([])
  expect(await auditedVerbs(`delivery:${id}`)).toContain('delete-package')
  expect(await remakePackage(ADMIN, id)).toBe(true)
  await makeDeliveryFiles(JOB, id)
  expect(await packageZip(id)).toMatchObject({ state: 'stored' })
})

it('a restored database has no files until they are made again', async () => {
  const id = await madeDelivery()
  await rm(path.join(dataDir, 'deliveries'), { recursive: true })
  expect(await packageFile(id, 'manifest.json')).toEqual({ state: 'none' })
  expect(await packageZip(id)).toEqual({ state: 'none' })
  expect(await deliveryById(ADMIN, id)).toMatchObject({ files: 'none' })
  await remakePackage(ADMIN, id)
  expect(await deliveryById(ADMIN, id)).toMatchObject({ files: 'stale' })
  await makeDeliveryFiles(JOB, id)
  expect(await packageZip(id)).toMatchObject({ state: 'stored' })
})

it('folders that no delivery has are deleted', async () => {
  await mkdir(path.join(dataDir, 'deliveries', '8888', 'new-1'), { recursive: true })
  const id = await madeDelivery()
  await mkdir(path.join(dataDir, 'deliveries', String(id), 'new-1'))
  await purgePackages(JOB)
  expect(await foldersOf(8_888)).toEqual([])
  expect(await foldersOf(id)).toHaveLength(1)
})
