import pg from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/platform/db'
import { CHANNEL } from '@/lib/platform/invalidate'
import { confirm } from '@/lib/signatures/confirm'
import { remove } from '@/lib/signatures/remove'
import { withdraw } from '@/lib/signatures/withdraw'
import { ADMIN } from '@/testing/scenes/authorized'
import {
  confirmToken,
  CORRECTIONS,
  counted,
  eventsOf,
  jobsOf,
  ownToken,
  rowOf,
  signed,
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
      await confirm(confirmToken(await signed()), CORRECTIONS)
      await client.query('SELECT 1')
      expect(heard).toEqual([])
      await confirm(confirmToken(await signed()), { ...CORRECTIONS, showName: true })
      await client.query('SELECT 1')
      expect(heard).toEqual([CHANNEL])
    } finally {
      await client.end()
    }
  })

  it('counts what the signer corrected, with its event, mail and fold', async () => {
    const row = await signed({ name: 'Typo', comment: 'Written by somebody else' })
    const corrected = {
      ...CORRECTIONS,
      comment: 'Her own words',
      name: 'Right',
      country: 'US',
      region: 'Texas',
      showName: true,
    }
    expect(await confirm(confirmToken(row), corrected)).toBe('counted')
    const after = await db().signature.findUniqueOrThrow({ where: { id: row.id } })
    expect(after).toMatchObject({
      ...corrected,
      state: 'confirmed',
      confirmedAt: expect.any(Date),
    })
    expect(await eventsOf(row.id)).toEqual([['confirmed', 'US', null]])
    expect(await jobsOf(row.id)).toEqual(['mail-confirmation', 'mail-counted'])
  })

  it('counts once however often and at once it is pressed', async () => {
    const row = await signed()
    const token = confirmToken(row)
    const presses = await Promise.all(Array.from({ length: 8 }, () => confirm(token, CORRECTIONS)))
    expect(new Set(presses)).toEqual(new Set(['counted']))
    expect(await confirm(token, { ...CORRECTIONS, name: 'Other' })).toBe('counted')
    expect(await eventsOf(row.id)).toHaveLength(1)
    expect(await db().signature.findUnique({ where: { id: row.id } })).toMatchObject({ name: 'Ana Pérez' })
  })

  it('counts nothing that was posted after what the signer saw', async () => {
    const email = 'sees-it-first@example.org'
    const row = await signed({ email })
    const later = await signed({ email, comment: 'Put in by a stranger' })
    expect(later.id).toBe(row.id)
    expect(await confirm(confirmToken(row), { ...CORRECTIONS, seen: row.submittedAt })).toBe('changed')
    expect(await eventsOf(row.id)).toEqual([])
    expect(await confirm(confirmToken(row), { ...CORRECTIONS, seen: later.submittedAt })).toBe('counted')
  })

  it('counts who has seen the newest post, whoever presses at the same moment without', async () => {
    const email = 'two-pages@example.org'
    const before = await signed({ email })
    const row = await signed({ email })
    const token = confirmToken(row)
    const good = { ...CORRECTIONS, name: 'Seen', seen: row.submittedAt }
    const stale = { ...CORRECTIONS, name: 'Not seen', seen: before.submittedAt }
    const presses = [good, stale].map((corrections) => confirm(token, corrections))
    expect(await Promise.all(presses)).toEqual(['counted', 'counted'])
    expect(await rowOf(email)).toMatchObject({ state: 'confirmed', name: 'Seen' })
  })

  it('refuses a token that is wrong, expired, for something else or for somebody else', async () => {
    const [row, other] = [await signed(), await signed()]
    const token = confirmToken(row)
    expect(await confirm(confirmToken(row, -1), CORRECTIONS)).toBe('expired')
    expect(await confirm('nonsense', CORRECTIONS)).toBe('wrong')
    expect(await confirm(`${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`, CORRECTIONS)).toBe(
      'wrong',
    )
    expect(await confirm(token.replace(row.id, other.id), CORRECTIONS)).toBe('wrong')
    expect(await confirm(ownToken(row), CORRECTIONS)).toBe('wrong')
    expect(await confirm(confirmToken({ ...row, tokenVersion: 2 }), CORRECTIONS)).toBe('wrong')
    expect(await confirm(confirmToken({ ...row, id: crypto.randomUUID() }), CORRECTIONS)).toBe('wrong')
    expect(await eventsOf(row.id)).toEqual([])
  })

  it('says counted to who counts already, even after the token expired', async () => {
    const row = await counted()
    expect(await confirm(confirmToken(row, -1), CORRECTIONS)).toBe('counted')
  })

  it('brings nobody back who withdrew or was removed', async () => {
    const [withdrawn, removed] = [await counted(), await counted()]
    await withdraw(ownToken(withdrawn))
    await remove(ADMIN, removed.id, 'Not a person')
    expect(await confirm(confirmToken(withdrawn), CORRECTIONS)).toBe('withdrawn')
    expect(await confirm(confirmToken(removed), CORRECTIONS)).toBe('removed')
  })
})

it('keeps events as they were written', async () => {
  const { id } = await counted()
  await expect(
    db().$executeRaw`UPDATE signature_events SET country = 'FR' WHERE signature_id = ${id}::uuid`,
  ).rejects.toThrow()
  await expect(
    db().$executeRaw`DELETE FROM signature_events WHERE signature_id = ${id}::uuid`,
  ).rejects.toThrow()
  await expect(db().$executeRaw`TRUNCATE signature_events`).rejects.toThrow()
  expect(await eventsOf(id)).toEqual([['confirmed', 'MX', null]])
})
