import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/platform/db'
import { decrypt } from '@/lib/platform/encryption'
import { release } from '@/lib/signatures/release'
import { remove } from '@/lib/signatures/remove'
import { submit, type Circumstances } from '@/lib/signatures/submit'
import { withdraw } from '@/lib/signatures/withdraw'
import { ADMIN } from '@/testing/scenes/authorized'
import {
  actToken,
  aSubmission,
  confirmedSignature,
  pendingSignature,
  queuedJobs,
  signatureByEmail,
  signatureEvents,
  useSeededDatabase,
} from '@/testing/scenes/signatures'

const HELD: Circumstances = { flags: ['honeypot'], held: true, network: null }

beforeAll(useSeededDatabase)

describe('signing', () => {
  it('keeps a pending row with the address sealed, and its domain readable', async () => {
    const row = await pendingSignature({ email: 'Ana@Example.org', comment: 'Basta' })
    expect(row).toMatchObject({
      state: 'pending',
      emailDomain: 'example.org',
      comment: 'Basta',
      showName: false,
    })
    expect(decrypt('email', row.emailSealed)).toBe('Ana@Example.org')
    expect(Buffer.from(row.emailSealed).toString('latin1')).not.toContain('Ana')
    expect(await queuedJobs(row.id)).toEqual(['mail-confirmation'])
    expect(await signatureEvents(row.id)).toEqual([])
  })

  it('makes one row and one mail of fifty posts at once in any case', async () => {
    const posts = Array.from({ length: 50 }, (_, n) => (n % 2 ? 'MANY@Example.ORG' : 'many@example.org'))
    await Promise.all(posts.map((email) => submit(aSubmission({ email }))))
    const rows = await db().signature.findMany({ where: { emailDomain: 'example.org', mailsSent: 1 } })
    const row = await signatureByEmail('many@example.org')
    expect(rows.filter(({ createdAt }) => createdAt >= row.createdAt).map(({ id }) => id)).toEqual([row.id])
    expect(await queuedJobs(row.id)).toEqual(['mail-confirmation'])
  })

  it('lets the latest post win while pending', async () => {
    const { email } = aSubmission()
    await submit(aSubmission({ email, name: 'First' }))
    await submit(aSubmission({ email, name: 'Second', country: 'US', locale: 'es' }))
    expect(await signatureByEmail(email)).toMatchObject({
      name: 'Second',
      country: 'US',
      locale: 'es',
      tokenVersion: 1,
    })
  })

  it('changes nothing once counted, and tells the owner by mail', async () => {
    const before = await confirmedSignature({ email: 'counted@example.org' })
    await submit(aSubmission({ email: 'counted@example.org', name: 'Stranger' }))
    expect(await signatureByEmail('counted@example.org')).toEqual({
      ...before,
      mailsSent: 2,
      mailedAt: expect.any(Date),
    })
    expect(await queuedJobs(before.id)).toEqual(['mail-confirmation', 'mail-counted', 'mail-signed-already'])
  })

  it('tells the owner of a counted address nothing of a post that is held', async () => {
    const before = await confirmedSignature({ email: 'held-again@example.org' })
    await submit(aSubmission({ email: 'held-again@example.org' }), HELD)
    expect(await signatureByEmail('held-again@example.org')).toEqual(before)
    expect(await queuedJobs(before.id)).toEqual(['mail-confirmation', 'mail-counted'])
  })

  it('holds a withdrawn signer’s address however often it is posted, until an admin lets it go on', async () => {
    const email = 'withdrawn-held@example.org'
    const { id } = await confirmedSignature({ email })
    await withdraw(actToken(await signatureByEmail(email)))
    const jobs = await queuedJobs(id)
    for (let n = 0; n < 3; n += 1) {
      await submit(aSubmission({ email }), HELD)
      expect(await signatureByEmail(email)).toMatchObject({
        state: 'pending',
        heldAt: expect.any(Date),
        mailedAt: null,
      })
    }
    expect(await queuedJobs(id)).toEqual(jobs)
    expect(await release(ADMIN, id)).toBe(true)
    expect(await queuedJobs(id)).toEqual([...jobs, 'mail-confirmation'])
  })

  it('mails the owner whose post comes at the same moment as a stranger’s that is held', async () => {
    const email = 'beside-a-bot@example.org'
    await Promise.all([
      submit(aSubmission({ email, name: 'Owner' })),
      submit(aSubmission({ email, name: 'Bot' }), HELD),
    ])
    const row = await signatureByEmail(email)
    expect(row).toMatchObject({ name: 'Owner', heldAt: null, mailsSent: 1 })
    expect(await queuedJobs(row.id)).toEqual(['mail-confirmation'])
  })

  it('mails a pending address once a minute and three times a day at most, the next day again', async () => {
    const { email } = aSubmission()
    const { id } = await pendingSignature({ email })
    await submit(aSubmission({ email }))
    expect(await queuedJobs(id)).toHaveLength(1)
    for (let n = 0; n < 4; n += 1) {
      await db()
        .$executeRaw`UPDATE signatures SET mailed_at = mailed_at - interval '61 s' WHERE id = ${id}::uuid`
      await submit(aSubmission({ email }))
    }
    expect(await queuedJobs(id)).toHaveLength(3)
    await db()
      .$executeRaw`UPDATE signatures SET mails_on = mails_on - 1, mailed_at = mailed_at - interval '1 day' WHERE id = ${id}::uuid`
    await submit(aSubmission({ email }))
    expect(await queuedJobs(id)).toHaveLength(4)
  })

  it('leaves a removed signature alone, without a mail', async () => {
    const { id } = await confirmedSignature({ email: 'removed@example.org' })
    await remove(ADMIN, id, 'Not a person')
    const jobs = await queuedJobs(id)
    await submit(aSubmission({ email: 'removed@example.org', name: 'Again' }))
    expect(await signatureByEmail('removed@example.org')).toMatchObject({
      state: 'removed',
      name: 'Ana Pérez',
    })
    expect(await queuedJobs(id)).toEqual(jobs)
  })

  it('takes a withdrawn signer back in the same row, with every earlier token worthless', async () => {
    const before = await confirmedSignature({ email: 'back@example.org' })
    await withdraw(actToken(before))
    await submit(aSubmission({ email: 'back@example.org', name: 'Ana Again' }))
    expect(await signatureByEmail('back@example.org')).toMatchObject({
      id: before.id,
      state: 'pending',
      name: 'Ana Again',
      tokenVersion: 2,
      confirmedAt: null,
      withdrawnAt: null,
    })
    expect(await withdraw(actToken(before))).toBe('wrong')
  })

  it('binds to the newest text, or to the one the form stood beside', async () => {
    const first = await db().textVersion.findFirstOrThrow({ select: { id: true, version: true } })
    const second = await db().textVersion.create({
      data: {
        version: first.version + 1,
        major: 2,
        consents: { create: { locale: 'en', wording: 'New words' } },
      },
      select: { id: true },
    })
    expect(await pendingSignature({ locale: 'es' })).toMatchObject({ textVersionId: second.id })
    expect(await pendingSignature({ textVersion: first.version })).toMatchObject({ textVersionId: first.id })
  })
})
