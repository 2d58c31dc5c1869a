import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/platform/db'
import {
  answerRequest,
  checkIdentity,
  eraseForRequest,
  exportForRequest,
  sendOwnLink,
} from '@/lib/rights/answer-request'
import { lookUp } from '@/lib/rights/look-up'
import { purgeRequests } from '@/lib/rights/purge-requests'
import { recordRequest } from '@/lib/rights/record-request'
import { dueRequests, listRequests, requestById } from '@/lib/rights/request-queries'
import { REQUEST_DAYS } from '@/lib/rights/rules'
import { recording } from '@/lib/rights/schema'
import { auditedVerbs } from '@/testing/scenes/admins'
import { ADMIN, JOB } from '@/testing/scenes/authorized'
import { confirmedSignature, queuedJobs, useSeededDatabase } from '@/testing/scenes/signatures'

const DAY_MS = 86_400_000
const NOTHING = { signature: null, deliveries: 0, messages: 0, keptMails: 0, news: false, barred: false }

beforeAll(useSeededDatabase)

const anAddress = () => `${crypto.randomUUID()}@rights.example`
const daysAgo = (days: number) => new Date(Date.now() - days * DAY_MS).toISOString().slice(0, 10)

async function recorded(email = anAddress(), days = 0): Promise<number> {
  return recordRequest(ADMIN, { email, kind: 'erasure', receivedOn: daysAgo(days) })
}

describe('what is held of an address', () => {
  it('is counted, however it is written, and nothing of nobody', async () => {
    const email = anAddress()
    await confirmedSignature({ email })
    expect(await lookUp(ADMIN, email.toUpperCase())).toMatchObject({ signature: 'confirmed' })
    expect(await lookUp(ADMIN, anAddress())).toEqual(NOTHING)
    const events = await db().auditEvent.findMany({
      where: { verb: 'look-up' },
      orderBy: { id: 'desc' },
      take: 2,
    })
    expect(events.map(({ detail }) => detail)).toEqual([{ found: false }, { found: true }])
    expect(events.map(({ subject }) => subject)).toEqual(['signatures', 'signatures'])
  })

  it('includes news after retention, which the signature no longer leads to', async () => {
    const email = anAddress()
    const { id, emailSealed } = await confirmedSignature({ email })
    await db().signature.delete({ where: { id } })
    await db().newsRecipient.create({
      data: { id, emailSealed, emailDomain: 'rights.example', locale: 'en' },
    })
    expect(await lookUp(ADMIN, email)).toEqual({ ...NOTHING, news: true })
  })
})

describe('a request', () => {
  it('is due a month after it was received', async () => {
    const id = await recordRequest(ADMIN, { email: anAddress(), kind: 'access', receivedOn: '2026-01-31' })
    const request = await requestById(ADMIN, id)
    expect(request?.dueOn.toISOString().slice(0, 10)).toBe('2026-02-28')
  })

  it('is not of a day to come', () => {
    const asked = { email: anAddress(), kind: 'access', receivedOn: daysAgo(-3) }
    expect(recording.safeParse(asked).success).toBe(false)
    expect(recording.safeParse({ ...asked, receivedOn: daysAgo(0) }).success).toBe(true)
  })

  it('is listed while it is open, what is overdue first, and waits for an owner when it is due', async () => {
    const before = await dueRequests(ADMIN)
    const [late, soon, early] = [
      await recorded(anAddress(), 40),
      await recorded(anAddress(), 25),
      await recorded(),
    ]
    const listed = (await listRequests(ADMIN)).map(({ id }) => id)
    expect(listed.filter((id) => [late, soon, early].includes(id))).toEqual([late, soon, early])
    const after = await dueRequests(ADMIN)
    expect(after.due - before.due).toBe(2)
    expect(after.overdue - before.overdue).toBe(1)
  })

  it('is carried out for nobody whose address was not checked', async () => {
    const email = anAddress()
    await confirmedSignature({ email })
    const id = await recorded(email)
    expect(await exportForRequest(ADMIN, id, 'en')).toBe('unchecked')
    expect(await eraseForRequest(ADMIN, id)).toBe('unchecked')
    expect(await lookUp(ADMIN, email)).toMatchObject({ signature: 'confirmed' })
  })

  it('sends the link that proves whose address it is', async () => {
    const email = anAddress()
    const { id: signatureId } = await confirmedSignature({ email })
    const id = await recorded(email)
    expect(await sendOwnLink(ADMIN, id)).toBe(true)
    expect(await queuedJobs(signatureId)).toContain('mail-asked-link')
  })

  it('is exported and erased once it was checked, and forgets its address', async () => {
    const email = anAddress()
    await confirmedSignature({ email, comment: 'What I think' })
    const id = await recorded(email)
    await checkIdentity(ADMIN, id, 'document')
    const exported = await exportForRequest(ADMIN, id, 'en')
    expect(exported).toMatchObject({ json: expect.stringContaining('What I think') as unknown })
    expect(await eraseForRequest(ADMIN, id)).toBe('erased')
    expect(await lookUp(ADMIN, email)).toEqual(NOTHING)
    expect(await requestById(ADMIN, id)).toMatchObject({ email: null, holdings: null, outcome: 'erased' })
    expect(await eraseForRequest(ADMIN, id)).toBe('closed')
    expect(await sendOwnLink(ADMIN, id)).toBe(false)
    expect(await auditedVerbs(`rights-request:${id}`)).toEqual([
      ...['record-request', 'check-identity', 'export-for', 'erase-for', 'look'],
    ])
  })

  it('is deleted three years after it was answered', async () => {
    const [old, newer] = [await recorded(), await recorded()]
    for (const id of [old, newer]) await answerRequest(ADMIN, id, 'nothing')
    const answeredAt = new Date(Date.now() - (REQUEST_DAYS + 1) * DAY_MS)
    await db().rightsRequest.update({ where: { id: old }, data: { answeredAt } })
    expect(await purgeRequests(JOB)).toBe(1)
    expect(await requestById(ADMIN, old)).toBeNull()
    expect(await requestById(ADMIN, newer)).not.toBeNull()
  })
})
