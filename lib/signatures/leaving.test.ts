import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/platform/db'
import { changeChoices } from '@/lib/signatures/change-choices'
import { confirm } from '@/lib/signatures/confirm'
import { mailFreshLink } from '@/lib/signatures/mail-fresh-link'
import { closedLink, signerPage } from '@/lib/signatures/queries'
import { remove } from '@/lib/signatures/remove'
import { restore } from '@/lib/signatures/restore'
import { submit } from '@/lib/signatures/submit'
import { withdraw } from '@/lib/signatures/withdraw'
import { ADMIN } from '@/testing/scenes/authorized'
import {
  actToken,
  aSubmission,
  confirmationToken,
  confirmedSignature,
  CORRECTIONS,
  pendingSignature,
  queuedJobs,
  signatureByEmail,
  signatureEvents,
  signatureToken,
  useSeededDatabase,
} from '@/testing/scenes/signatures'

beforeAll(useSeededDatabase)

async function stateOf(id: string) {
  return (await db().signature.findUniqueOrThrow({ where: { id } })).state
}

describe('withdrawing', () => {
  it('takes a signature out once, however often it is asked', async () => {
    const row = await confirmedSignature({ country: 'US' })
    expect(await Promise.all([withdraw(actToken(row)), withdraw(actToken(row))])).toEqual(['done', 'done'])
    expect(await stateOf(row.id)).toBe('withdrawn')
    expect(await signatureEvents(row.id)).toEqual([
      ['confirmed', 'US', null],
      ['withdrawn', 'US', null],
    ])
  })

  it('needs the signer’s own link, of the last 24 hours', async () => {
    const row = await confirmedSignature()
    for (const token of [confirmationToken(row), actToken(row, -1), 'nonsense'])
      expect(await withdraw(token)).toBe('wrong')
    expect(await withdraw(signatureToken(row))).toBe('stale')
    expect(await stateOf(row.id)).toBe('confirmed')
  })

  it('may be followed by signing and counting again', async () => {
    const { email } = aSubmission()
    const row = await confirmedSignature({ email })
    await withdraw(actToken(row))
    await submit(aSubmission({ email }))
    expect(await confirm(confirmationToken(await signatureByEmail(email)), CORRECTIONS)).toBe('counted')
    expect((await signatureEvents(row.id)).map(([kind]) => kind)).toEqual([
      'confirmed',
      'withdrawn',
      'confirmed',
    ])
  })
})

describe('changing choices', () => {
  it('changes what was chosen and nothing else', async () => {
    const row = await confirmedSignature()
    expect(await changeChoices(actToken(row), { showName: true, wantsUpdates: true })).toBe(true)
    const after = await db().signature.findUniqueOrThrow({ where: { id: row.id } })
    expect(after).toEqual({ ...row, showName: true, wantsUpdates: true })
    expect(await changeChoices('nonsense', { showName: false, wantsUpdates: false })).toBe(false)
  })

  it('by an older link only hides the name and stops mail', async () => {
    const { id, ...row } = await confirmedSignature({ wantsUpdates: true })
    const choicesNow = () =>
      db().signature.findUniqueOrThrow({ where: { id }, select: { showName: true, wantsUpdates: true } })
    const token = signatureToken({ id, ...row })
    await changeChoices(token, { showName: true, wantsUpdates: true })
    expect(await choicesNow()).toEqual({ showName: false, wantsUpdates: true })
    await changeChoices(token, { showName: true, wantsUpdates: false })
    expect(await choicesNow()).toEqual({ showName: false, wantsUpdates: false })
    await changeChoices(token, { showName: true, wantsUpdates: true })
    expect(await choicesNow()).toEqual({ showName: false, wantsUpdates: false })
  })
})

describe('the link for 24 hours', () => {
  it('is mailed to whoever holds an older one, three times a day at most', async () => {
    const { id, ...row } = await confirmedSignature()
    const token = signatureToken({ id, ...row })
    expect(await mailFreshLink(token)).toBe('mailed')
    expect(await mailFreshLink(token)).toBe('mailed')
    expect(await mailFreshLink(token)).toBe('enough')
    expect(await queuedJobs(id)).toEqual(['mail-confirmation', 'mail-counted', 'mail-link', 'mail-link'])
    await db().$executeRaw`UPDATE signatures SET mails_on = mails_on - 1 WHERE id = ${id}::uuid`
    expect(await mailFreshLink(token)).toBe('mailed')
    expect(await mailFreshLink('nonsense')).toBe('wrong')
  })

  it('opens the page of a signature in every state, and of none that is gone', async () => {
    const waiting = await pendingSignature()
    const removed = await confirmedSignature()
    await remove(ADMIN, removed.id, 'Not a person')
    expect(await signerPage(actToken(waiting), 'en')).toMatchObject({ state: 'pending', fresh: true })
    expect(await signerPage(actToken(removed), 'en')).toMatchObject({ state: 'removed', fresh: true })
    expect(await signerPage(signatureToken(removed), 'en')).toMatchObject({ state: 'removed', fresh: false })
    expect(await closedLink(actToken(removed, -1))).toBe('expired')
    expect(await closedLink(signatureToken({ ...removed, tokenVersion: 0 }))).toBe('replaced')
    expect(await closedLink(actToken({ id: crypto.randomUUID(), tokenVersion: 3 }))).toBe('gone')
    expect(await closedLink(confirmationToken(removed))).toBe('wrong')
  })
})

describe('removing', () => {
  it('takes a counted signature out and puts it back, each with its published reason and its audit event', async () => {
    const { id } = await confirmedSignature()
    expect(await remove(ADMIN, id, 'Not a person')).toBe(true)
    expect(await remove(ADMIN, id, 'Twice')).toBe(false)
    expect(await restore(ADMIN, id, 'A person after all')).toBe(true)
    expect(await restore(ADMIN, id, 'Twice')).toBe(false)
    expect(await stateOf(id)).toBe('confirmed')
    expect(await signatureEvents(id)).toEqual([
      ['confirmed', 'MX', null],
      ['removed', 'MX', 'Not a person'],
      ['restored', 'MX', 'A person after all'],
    ])
    const audit = await db().auditEvent.findMany({
      where: { subject: `signature:${id}` },
      orderBy: { id: 'asc' },
    })
    expect(audit.map(({ adminId, verb, detail }) => [adminId, verb, detail])).toEqual([
      [ADMIN.id, 'remove', { reason: 'Not a person' }],
      [ADMIN.id, 'restore', { reason: 'A person after all' }],
    ])
  })

  it('of a pending signature leaves no event, since it never counted', async () => {
    const { id } = await pendingSignature()
    expect(await remove(ADMIN, id, 'Not a person')).toBe(true)
    expect(await restore(ADMIN, id, 'Back')).toBe(true)
    expect(await stateOf(id)).toBe('pending')
    expect(await signatureEvents(id)).toEqual([])
  })

  it('does nothing to one that withdrew', async () => {
    const row = await confirmedSignature()
    await withdraw(actToken(row))
    expect(await remove(ADMIN, row.id, 'Not a person')).toBe(false)
  })
})
