import pg from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/platform/db'
import { CHANNEL } from '@/lib/platform/invalidate'
import { confirm } from '@/lib/signatures/confirm'
import { remove } from '@/lib/signatures/remove'
import { withdraw } from '@/lib/signatures/withdraw'
import { ADMIN } from '@/testing/scenes/authorized'
import {
  actToken,
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

describe('confirming', () => {
  it('tells every process of a name that is now shown, and of no other', async () => {
    const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
    await client.connect()
    try {
      const heard: string[] = []
      client.on('notification', ({ channel }) => heard.push(channel))
      await client.query(`LISTEN ${CHANNEL}`)
      await confirm(confirmationToken(await pendingSignature()), CORRECTIONS)
      await client.query('SELECT 1')
      expect(heard).toEqual([])
      await confirm(confirmationToken(await pendingSignature()), { ...CORRECTIONS, showName: true })
      await client.query('SELECT 1')
      expect(heard).toEqual([CHANNEL])
    } finally {
      await client.end()
    }
  })

  it('counts what the signer corrected, with its event, mail and fold', async () => {
    const row = await pendingSignature({ name: 'Typo', comment: 'Written by somebody else' })
    const corrected = {
      ...CORRECTIONS,
      comment: 'Her own words',
      name: 'Right',
      country: 'US',
      region: 'Texas',
      showName: true,
    }
    expect(await confirm(confirmationToken(row), corrected)).toBe('counted')
    const after = await db().signature.findUniqueOrThrow({ where: { id: row.id } })
    expect(after).toMatchObject({
      ...corrected,
      state: 'confirmed',
      confirmedAt: expect.any(Date),
    })
    expect(await signatureEvents(row.id)).toEqual([['confirmed', 'US', null]])
    expect(await queuedJobs(row.id)).toEqual(['mail-confirmation', 'mail-counted'])
  })

  it('counts once however often and at once it is pressed', async () => {
    const row = await pendingSignature()
    const token = confirmationToken(row)
    const presses = await Promise.all(Array.from({ length: 8 }, () => confirm(token, CORRECTIONS)))
    expect(new Set(presses)).toEqual(new Set(['counted']))
    expect(await confirm(token, { ...CORRECTIONS, name: 'Other' })).toBe('counted')
    expect(await signatureEvents(row.id)).toHaveLength(1)
    expect(await db().signature.findUnique({ where: { id: row.id } })).toMatchObject({ name: 'Ana Pérez' })
  })

  it('counts nothing that was posted after what the signer saw', async () => {
    const email = 'sees-it-first@example.org'
    const row = await pendingSignature({ email })
    const later = await pendingSignature({ email, comment: 'Put in by a stranger' })
    expect(later.id).toBe(row.id)
    expect(await confirm(confirmationToken(row), { ...CORRECTIONS, seen: row.submittedAt })).toBe('changed')
    expect(await signatureEvents(row.id)).toEqual([])
    expect(await confirm(confirmationToken(row), { ...CORRECTIONS, seen: later.submittedAt })).toBe('counted')
  })

  it('counts who has seen the newest post, whoever presses at the same moment without', async () => {
    const email = 'two-pages@example.org'
    const before = await pendingSignature({ email })
    const row = await pendingSignature({ email })
    const token = confirmationToken(row)
    const good = { ...CORRECTIONS, name: 'Seen', seen: row.submittedAt }
    const stale = { ...CORRECTIONS, name: 'Not seen', seen: before.submittedAt }
    const presses = [good, stale].map((corrections) => confirm(token, corrections))
    expect(await Promise.all(presses)).toEqual(['counted', 'counted'])
    expect(await signatureByEmail(email)).toMatchObject({ state: 'confirmed', name: 'Seen' })
  })

  it('refuses a token that is wrong, expired, for something else or for somebody else', async () => {
    const [row, other] = [await pendingSignature(), await pendingSignature()]
    const token = confirmationToken(row)
    expect(await confirm(confirmationToken(row, -1), CORRECTIONS)).toBe('expired')
    expect(await confirm('nonsense', CORRECTIONS)).toBe('wrong')
    expect(await confirm(`${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`, CORRECTIONS)).toBe(
      'wrong',
    )
    expect(await confirm(token.replace(row.id, other.id), CORRECTIONS)).toBe('wrong')
    expect(await confirm(signatureToken(row), CORRECTIONS)).toBe('wrong')
    expect(await confirm(confirmationToken({ ...row, tokenVersion: 2 }), CORRECTIONS)).toBe('wrong')
    const gone = { ...row, id: crypto.randomUUID() }
    expect(await confirm(confirmationToken(gone), CORRECTIONS)).toBe('expired')
    expect(await confirm(signatureToken(gone), CORRECTIONS)).toBe('wrong')
    expect(await signatureEvents(row.id)).toEqual([])
  })

  it('says counted to who counts already, even after the token expired', async () => {
    const row = await confirmedSignature()
    expect(await confirm(confirmationToken(row, -1), CORRECTIONS)).toBe('counted')
  })

  it('brings nobody back who withdrew or was removed', async () => {
    const [withdrawn, removed] = [await confirmedSignature(), await confirmedSignature()]
    await withdraw(actToken(withdrawn))
    await remove(ADMIN, removed.id, 'Not a person')
    expect(await confirm(confirmationToken(withdrawn), CORRECTIONS)).toBe('withdrawn')
    expect(await confirm(confirmationToken(removed), CORRECTIONS)).toBe('removed')
  })
})

it('keeps events as they were written', async () => {
  const { id } = await confirmedSignature()
  await expect(
    db().$executeRaw`UPDATE signature_events SET country = 'FR' WHERE signature_id = ${id}::uuid`,
  ).rejects.toThrow()
  await expect(
    db().$executeRaw`DELETE FROM signature_events WHERE signature_id = ${id}::uuid`,
  ).rejects.toThrow()
  await expect(db().$executeRaw`TRUNCATE signature_events`).rejects.toThrow()
  expect(await signatureEvents(id)).toEqual([['confirmed', 'MX', null]])
})
