import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/platform/db'
import { changeChoices } from '@/lib/signatures/change-choices'
import { confirm } from '@/lib/signatures/confirm'
import { remove } from '@/lib/signatures/remove'
import { restore } from '@/lib/signatures/restore'
import { submit } from '@/lib/signatures/submit'
import { withdraw } from '@/lib/signatures/withdraw'
import { ADMIN } from '@/testing/scenes/authorized'
import {
  aSubmission,
  confirmationToken,
  confirmedSignature,
  CORRECTIONS,
  pendingSignature,
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
    expect(await Promise.all([withdraw(signatureToken(row)), withdraw(signatureToken(row))])).toEqual([
      true,
      true,
    ])
    expect(await stateOf(row.id)).toBe('withdrawn')
    expect(await signatureEvents(row.id)).toEqual([
      ['confirmed', 'US', null],
      ['withdrawn', 'US', null],
    ])
  })

  it('needs the signer’s own token', async () => {
    const row = await confirmedSignature()
    expect(await withdraw(confirmationToken(row))).toBe(false)
    expect(await withdraw('nonsense')).toBe(false)
    expect(await stateOf(row.id)).toBe('confirmed')
  })

  it('may be followed by signing and counting again', async () => {
    const { email } = aSubmission()
    const row = await confirmedSignature({ email })
    await withdraw(signatureToken(row))
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
    expect(await changeChoices(signatureToken(row), { showName: true, wantsUpdates: true })).toBe(true)
    const after = await db().signature.findUniqueOrThrow({ where: { id: row.id } })
    expect(after).toEqual({ ...row, showName: true, wantsUpdates: true })
    expect(await changeChoices('nonsense', { showName: false, wantsUpdates: false })).toBe(false)
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
    await withdraw(signatureToken(row))
    expect(await remove(ADMIN, row.id, 'Not a person')).toBe(false)
  })
})
