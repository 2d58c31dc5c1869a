import { beforeAll, describe, expect, it } from 'vitest'
import { handleAskingForLink } from '@/endpoints/ask-for-link'
import { asJob } from '@/lib/authorization/as-job'
import { Prisma } from '@/lib/generated/prisma/client'
import { CLIENT_ADDRESS } from '@/lib/networks/client-address'
import { db } from '@/lib/platform/db'
import { JOBS_TABLE } from '@/lib/platform/queue-tables'
import { mailAskedLink } from '@/lib/signatures/ask-for-link'
import { remove } from '@/lib/signatures/remove'
import { withdraw } from '@/lib/signatures/withdraw'
import { recordStatements } from '@/testing/database/statements'
import { ADMIN } from '@/testing/scenes/authorized'
import { limitsByHost } from '@/testing/scenes/limits'
import {
  actToken,
  confirmedSignature,
  pendingSignature,
  queuedJobs,
  useSeededDatabase,
} from '@/testing/scenes/signatures'

const JOB = asJob('test')

beforeAll(useSeededDatabase)

const KINDS: Record<string, (email: string) => Promise<unknown>> = {
  unknown: async () => {},
  pending: (email) => pendingSignature({ email }),
  confirmed: (email) => confirmedSignature({ email }),
  withdrawn: async (email) => withdraw(actToken(await confirmedSignature({ email }))),
  removed: async (email) => remove(ADMIN, (await confirmedSignature({ email })).id, 'Not a person'),
}

const TYPES: Record<string, (fields: Record<string, string>) => string> = {
  'application/json': (fields) => JSON.stringify(fields),
  'application/x-www-form-urlencoded': (fields) => new URLSearchParams(fields).toString(),
}

let hosts = 0

function ask(fields: Record<string, string>, type = 'application/x-www-form-urlencoded', host?: string) {
  hosts += 1
  const headers = { 'content-type': type, [CLIENT_ADDRESS]: host ?? `2001:db8:${hosts.toString(16)}::1` }
  return handleAskingForLink({
    headers,
    body: Buffer.from(TYPES[type]?.({ locale: 'es', ...fields }) ?? ''),
  })
}

async function jobsEver(): Promise<number> {
  const [row] = await db().$queryRaw<{ jobs: number }[]>`
    SELECT count(*)::int AS jobs FROM ${Prisma.raw(JOBS_TABLE)}`
  return row?.jobs ?? NaN
}

it.each(Object.keys(TYPES))('nothing tells whose address has signed: %s', async (type) => {
  const asked = async (kind: string) => {
    const email = `${crypto.randomUUID()}@${kind}.example`
    await KINDS[kind]?.(email)
    const before = await jobsEver()
    const { result, statements } = await recordStatements(() => ask({ email }, type))
    return { result, statements, jobs: (await jobsEver()) - before }
  }
  const unknown = await asked('unknown')
  expect(unknown.result.status).toBe(type === 'application/json' ? 202 : 303)
  expect(unknown.statements).toHaveLength(1)
  expect(unknown.jobs).toBe(1)
  for (const kind of Object.keys(KINDS)) expect(await asked(kind), kind).toEqual(unknown)
})

describe('the link that was asked for', () => {
  it('is mailed in every state, and at most as often as any mail that strangers cause', async () => {
    const { id } = await confirmedSignature()
    for (let n = 0; n < 4; n += 1) await mailAskedLink(JOB, id)
    expect((await queuedJobs(id)).filter((kind) => kind === 'mail-link')).toHaveLength(2)
    const waiting = await pendingSignature()
    await mailAskedLink(JOB, waiting.id)
    expect(await queuedJobs(waiting.id)).toContain('mail-link')
  })

  it('is mailed to nobody who never signed', async () => {
    const nobody = crypto.randomUUID()
    await mailAskedLink(JOB, nobody)
    expect(await queuedJobs(nobody)).toEqual([])
  })
})

it('leads back to the page with what was wrong, and never puts the address into one', async () => {
  const answer = await ask({ email: 'ana@example' })
  expect(answer.headers).toMatchObject({ Location: '/es/signature' })
  expect(answer.headers['Set-Cookie']).toMatch(/^kept=[\w-]+; Path=\/es\/signature; .*HttpOnly/)
  expect((await ask({ email: 'ana@example' }, 'application/json')).status).toBe(422)
})

it('is limited as signing is: a proof is wanted, and whoever cannot give one is told to wait', async () => {
  const most = limitsByHost('sign').soft
  const from = (type?: string, fields = {}) =>
    ask({ email: `${crypto.randomUUID()}@example.org`, ...fields }, type, '198.51.100.23')
  for (let n = 0; n < most; n += 1) expect((await from()).headers.Location).toBe('/es/link-sent')
  expect(JSON.parse((await from('application/json')).body)).toHaveProperty('challenge')
  expect((await from()).headers).toMatchObject({ Location: '/es/signature' })
  const refused = await from(undefined, { scripts: 'off' })
  expect([refused.status, refused.headers['Retry-After']]).toEqual([429, '3600'])
})
