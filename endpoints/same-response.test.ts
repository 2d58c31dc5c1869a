import { beforeAll, expect, it } from 'vitest'
import { handleSigning } from '@/endpoints/sign'
import { currentBlocks, invalidateBlocks } from '@/lib/blocklist/current'
import { Prisma } from '@/lib/generated/prisma/client'
import { CLIENT_ADDRESS } from '@/lib/networks/client-address'
import { db } from '@/lib/platform/db'
import { JOBS_TABLE } from '@/lib/platform/queue-tables'
import { erase } from '@/lib/rights/erase'
import { remove } from '@/lib/signatures/remove'
import { withdraw } from '@/lib/signatures/withdraw'
import { recordStatements } from '@/testing/database/statements'
import { ADMIN } from '@/testing/scenes/authorized'
import {
  actToken,
  confirmedSignature,
  pendingSignature,
  useSeededDatabase,
} from '@/testing/scenes/signatures'

beforeAll(async () => {
  await useSeededDatabase()
  await db().block.create({ data: { kind: 'domain', value: 'blocked.example', createdBy: ADMIN.id } })
})

const KINDS: Record<string, (email: string) => Promise<unknown>> = {
  unknown: async () => {},
  pending: (email) => pendingSignature({ email }),
  confirmed: (email) => confirmedSignature({ email }),
  withdrawn: async (email) => withdraw(actToken(await confirmedSignature({ email }))),
  removed: async (email) => remove(ADMIN, (await confirmedSignature({ email })).id, 'Not a person'),
  'removed and erased': async (email) => {
    const row = await confirmedSignature({ email })
    await remove(ADMIN, row.id, 'Not a person')
    await erase(actToken(row))
  },
  blocked: async () => {},
}

const TYPES: Record<string, (fields: Record<string, string>) => string> = {
  'application/json': (fields) => JSON.stringify(fields),
  'application/x-www-form-urlencoded': (fields) => new URLSearchParams(fields).toString(),
}

let hosts = 0

async function posted(kind: string, type: string) {
  const email = `${crypto.randomUUID()}@${kind.replaceAll(' ', '-')}.example`
  await KINDS[kind]?.(email)
  invalidateBlocks()
  await currentBlocks()
  hosts += 1
  const body = Buffer.from(
    TYPES[type]?.({ name: 'Ana Pérez', email, country: 'MX', consent: 'on', locale: 'es' }) ?? '',
  )
  const headers = { 'content-type': type, [CLIENT_ADDRESS]: `2001:db8:${hosts.toString(16)}::1` }
  const jobs = await jobsEver()
  const { result, statements } = await recordStatements(() => handleSigning({ headers, body }))
  return { result, statements, jobs: (await jobsEver()) - jobs }
}

async function jobsEver(): Promise<number> {
  const [row] = await db().$queryRaw<{ jobs: number }[]>`
    SELECT count(*)::int AS jobs FROM ${Prisma.raw(JOBS_TABLE)}`
  return row?.jobs ?? NaN
}

it.each(Object.keys(TYPES))('nothing tells whose address has signed: %s', async (type) => {
  const unknown = await posted('unknown', type)
  expect(unknown.statements).toHaveLength(1)
  expect(unknown.jobs).toBe(1)
  for (const kind of Object.keys(KINDS)) expect(await posted(kind, type), kind).toEqual(unknown)
})
