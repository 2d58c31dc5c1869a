import { readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { makeDeliveryFiles } from '@/lib/deliveries/make'
import { packageFile } from '@/lib/deliveries/package-files'
import { db } from '@/lib/platform/db'
import { JOB } from '@/testing/scenes/authorized'
import { startedDelivery } from '@/testing/scenes/deliveries'
import { drain, useLedger } from '@/testing/scenes/ledger'
import { manySignatures } from '@/testing/scenes/many-signatures'
import { checkPackage } from '@/testing/scenes/packages'

// Parts of the ledger that are read one after the other.
const TENTHS = 10
const PART = 512

const stop = vi.hoisted(() => ({ after: Infinity, parts: 0, controller: new AbortController() }))

vi.mock('@/lib/platform/load-shedding', async (original) => ({
  ...(await original<object>()),
  whenIdle: async () => {
    stop.parts += 1
    if (stop.parts > stop.after) stop.controller.abort()
  },
}))

let dataDir = ''

beforeAll(async () => {
  ;({ dataDir } = await useLedger())
  await manySignatures(TENTHS * PART)
  await drain()
})
afterAll(() => rm(dataDir, { recursive: true }))

it('a package that is interrupted at each tenth of its way is whole once, and nothing else is left', async () => {
  const id = await startedDelivery()
  for (let tenth = 0; tenth < TENTHS; tenth += 1) {
    Object.assign(stop, { after: tenth, parts: 0, controller: new AbortController() })
    await expect(makeDeliveryFiles(JOB, id, stop.controller.signal)).rejects.toThrow('aborted')
    expect(await packageFile(id, 'signatures.csv')).toEqual({ state: 'none' })
    expect(await db().delivery.findUnique({ where: { id } })).toMatchObject({ state: 'making' })
  }
  stop.after = Infinity
  await makeDeliveryFiles(JOB, id)
  expect(await db().delivery.findUnique({ where: { id } })).toMatchObject({
    ...{ state: 'ready', count: TENTHS * PART, done: TENTHS * PART },
  })
  expect(await readdir(path.join(dataDir, 'deliveries', String(id)))).toHaveLength(1)
  expect(await checkPackage(id)).toMatchObject({ exitCode: 0 })
}, 120_000)
