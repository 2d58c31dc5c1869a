import { rm } from 'node:fs/promises'
import type { JobHelpers } from 'graphile-worker'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { Prisma } from '@/lib/generated/prisma/client'
import { parseReceipt } from '@/lib/ledger/receipt'
import { keptMails } from '@/lib/mail/queries'
import { db } from '@/lib/platform/db'
import { JOBS_TABLE } from '@/lib/platform/queue-tables'
import { ADMIN } from '@/testing/scenes/authorized'
import { drain, useLedger } from '@/testing/scenes/ledger'
import { confirmedSignature } from '@/testing/scenes/signatures'
import { mailCountedJob } from './mail-counted.ts'

let dataDir = ''
let lastId = 0

beforeAll(async () => {
  ;({ dataDir } = await useLedger())
})
afterAll(() => rm(dataDir, { recursive: true }))
beforeEach(async () => void (await db().keptMail.deleteMany()))

async function run(signatureId: string): Promise<void> {
  const job = { id: String((lastId += 1)), created_at: new Date() }
  await mailCountedJob.task({ signatureId }, { job } as JobHelpers)
}

/** In seconds from now, when the mail is looked at again. */
async function postponed(signatureId: string): Promise<number[]> {
  const rows = await db().$queryRaw<{ seconds: number }[]>`
    SELECT extract(epoch FROM run_at - now())::float8 AS seconds FROM ${Prisma.raw(JOBS_TABLE)}
    WHERE key = ${`counted:${signatureId}`}`
  return rows.map(({ seconds }) => seconds)
}

it('waits for the receipt as one job, and then has it attached once', async () => {
  const { id } = await confirmedSignature({ email: 'ana@signer.example' })
  await run(id)
  await run(id)
  expect(await keptMails(ADMIN)).toEqual([])
  const waits = await postponed(id)
  expect(waits).toHaveLength(1)
  expect(waits[0]).toBeGreaterThan(0)

  await drain()
  await run(id)
  const [{ text, html, attachments } = { text: '', html: '' }, ...more] = await keptMails(ADMIN)
  expect(more).toEqual([])
  expect(attachments).toMatchObject([{ filename: 'signature.tlog-proof' }])
  const receipt = attachments?.[0]?.content ?? ''
  expect(parseReceipt(receipt)?.opened).toContainEqual(expect.objectContaining({ value: 'Ana Pérez' }))
  expect(receipt).not.toContain('signer.example')
  for (const part of [text, html]) expect(part).toContain('http://localhost:3000/ledger')
})

it('goes without after a minute', async () => {
  const { id } = await confirmedSignature()
  await db().signature.update({ where: { id }, data: { confirmedAt: new Date(Date.now() - 61_000) } })
  await run(id)
  const [mail] = await keptMails(ADMIN)
  expect(mail?.attachments).toBeUndefined()
  expect(mail?.text).not.toContain('/ledger')
})
