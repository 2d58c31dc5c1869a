import { beforeAll, beforeEach, expect, it } from 'vitest'
import { funnel, shareToMail } from '@/lib/arrivals/queries'
import { SHARE_CODE } from '@/lib/arrivals/ref'
import { showBrought, tallyArrivals } from '@/lib/arrivals/tally'
import { ADVISORY_LOCKS } from '@/lib/platform/advisory-locks'
import { db } from '@/lib/platform/db'
import { erase } from '@/lib/rights/erase'
import { confirm } from '@/lib/signatures/confirm'
import { remove } from '@/lib/signatures/remove'
import { correctionsSchema } from '@/lib/signatures/schema'
import { submit } from '@/lib/signatures/submit'
import { withdraw } from '@/lib/signatures/withdraw'
import { ADMIN, JOB } from '@/testing/scenes/authorized'
import {
  actToken,
  aSubmission,
  confirmationToken,
  confirmedSignature,
  pendingSignature,
  signatureByEmail,
  useSeededDatabase,
} from '@/testing/scenes/signatures'

const EVER = { from: '2000-01-01', to: '2999-12-31' }

beforeAll(useSeededDatabase)
beforeEach(async () => {
  await db().signature.deleteMany()
  await db().funnelDay.deleteMany()
  await db().$executeRaw`DELETE FROM arrivals`
})

type Row = { viaCode: string | null; viaChannel: string | null; viaVariant: number | null }

const viaOf = ({ viaCode, viaChannel, viaVariant }: Row) => [viaCode, viaChannel, viaVariant]
const rowOf = (id: string) => db().signature.findUniqueOrThrow({ where: { id } })
const codeOf = async (id: string) => (await shareOf(id))?.code ?? ''
const shareOf = (id: string) => shareToMail(JOB, id)
const queued = () => db().$queryRaw<Record<string, unknown>[]>`SELECT * FROM arrivals`

it('gives a confirmed signature its own code, once', async () => {
  const row = await confirmedSignature()
  const share = await shareOf(row.id)
  expect(share).toEqual({ code: expect.stringMatching(SHARE_CODE), brought: null })
  expect(row.id.replaceAll('-', '')).not.toContain(share?.code)
  await withdraw(actToken(row))
  await submit(aSubmission({ email: 'unrelated@example.org' }))
  expect(await shareOf(row.id)).toEqual(share)
  expect(await shareOf((await pendingSignature()).id)).toBeNull()
})

it('knows of a pending signature how it came, until it is confirmed: then nobody does', async () => {
  const code = await codeOf((await confirmedSignature()).id)
  const pending = await pendingSignature({ ref: `${code}-w2`, locale: 'es' })
  expect(viaOf(pending)).toEqual([code, 'whatsapp', 2])
  await db().$executeRaw`DELETE FROM arrivals`
  await confirm(confirmationToken(pending), correctionsSchema.parse(pending))
  expect(viaOf(await rowOf(pending.id))).toEqual([null, null, null])
  const [arrival, ...others] = await queued()
  expect(others).toEqual([])
  expect(arrival).toEqual({ day: expect.any(Date), code, channel: 'whatsapp', variant: 2, locale: 'es' })
  expect((arrival?.day as Date).toISOString()).toMatch(/T00:00:00\.000Z$/)
})

it('ignores what is no ref, and counts those who came by none as direct', async () => {
  const pending = await pendingSignature({ ref: 'nonsense' })
  expect(viaOf(pending)).toEqual([null, null, null])
  await confirm(confirmationToken(pending), correctionsSchema.parse(pending))
  expect(await queued()).toMatchObject([{ code: null, channel: 'direct', variant: 0 }])
})

it('takes the latest post’s link, and none of a post to a signature that counts', async () => {
  const email = 'twice@example.org'
  await submit(aSubmission({ email, ref: 'k3m9x2qa-w2' }))
  await submit(aSubmission({ email, ref: '-q' }))
  expect(viaOf(await signatureByEmail(email))).toEqual([null, 'handout', 0])
  await submit(aSubmission({ email }))
  const pending = await signatureByEmail(email)
  expect(viaOf(pending)).toEqual([null, null, null])
  await confirm(confirmationToken(pending), correctionsSchema.parse(pending))
  await submit(aSubmission({ email, ref: '-q' }))
  expect(viaOf(await signatureByEmail(email))).toEqual([null, null, null])
})

it('forgets the link of a pending signature that is removed', async () => {
  const pending = await pendingSignature({ ref: 'k3m9x2qa-w2' })
  await remove(ADMIN, pending.id, 'Not a person')
  expect(viaOf(await rowOf(pending.id))).toEqual([null, null, null])
})

it('adds each arrival once to the funnel and to the code, and shows it from the next day on', async () => {
  const owner = await confirmedSignature()
  const code = await codeOf(owner.id)
  for (let each = 0; each < 3; each += 1) await confirmedSignature({ ref: `${code}-f1` })
  expect(await tallyArrivals()).toBe(4)
  expect(await tallyArrivals()).toBe(0)
  expect(await funnel(EVER)).toEqual([
    { step: 'confirmed', channel: 'direct', locale: 'en', count: 1 },
    { step: 'confirmed', channel: 'facebook', locale: 'en', count: 3 },
  ])
  expect(await db().shareCode.findUnique({ where: { code } })).toMatchObject({ brought: 3, shown: 0 })
  expect((await shareOf(owner.id))?.brought).toBeNull()
  await showBrought()
  expect((await shareOf(owner.id))?.brought).toBe('few')
  for (let each = 0; each < 9; each += 1) await confirmedSignature({ ref: code })
  await showBrought()
  expect(await db().shareCode.findUnique({ where: { code } })).toMatchObject({ brought: 12, shown: 10 })
  expect((await shareOf(owner.id))?.brought).toBe(10)
})

it('counts nobody as brought by themselves', async () => {
  const row = await confirmedSignature({ email: 'again@example.org' })
  const code = await codeOf(row.id)
  await withdraw(actToken(row))
  await confirmedSignature({ email: 'again@example.org', ref: code })
  await showBrought()
  expect((await shareOf(row.id))?.brought).toBeNull()
})

it('forgets the code of a signature that is erased, and still counts who came by it', async () => {
  const owner = await confirmedSignature()
  const code = await codeOf(owner.id)
  await confirmedSignature({ ref: code })
  await erase(actToken(owner))
  expect(await db().shareCode.count({ where: { code } })).toBe(0)
  expect(await tallyArrivals()).toBe(2)
  expect(await funnel(EVER)).toContainEqual({ step: 'confirmed', channel: 'link', locale: 'en', count: 1 })
})

it('gives a code to whoever confirmed before there were any', async () => {
  const row = await confirmedSignature()
  await db().shareCode.deleteMany()
  await showBrought()
  expect(await codeOf(row.id)).toMatch(SHARE_CODE)
})

it('leaves the arrivals to another process that tallies them', async () => {
  await confirmedSignature()
  await db().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${ADVISORY_LOCKS.arrivals})`
    expect(await tallyArrivals()).toBe(0)
  })
  expect(await tallyArrivals()).toBe(1)
})

it('makes codes that the site reads', async () => {
  const codes = await db().$queryRaw<{ code: string }[]>`
    SELECT new_share_code() AS code FROM generate_series(1, 2000)`
  expect(codes.filter(({ code }) => !SHARE_CODE.test(code))).toEqual([])
  expect(new Set(codes.map(({ code }) => code)).size).toBe(2000)
  expect(new Set(codes.flatMap(({ code }) => [...code])).size).toBe(32)
})
