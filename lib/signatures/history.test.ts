import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/platform/db'
import { signatureHistory } from '@/lib/signatures/history'
import { remove } from '@/lib/signatures/remove'
import { restore } from '@/lib/signatures/restore'
import { ADMIN } from '@/testing/scenes/authorized'
import { confirmedSignature, pendingSignature, useSeededDatabase } from '@/testing/scenes/signatures'

beforeAll(useSeededDatabase)

describe('the history of a signature', () => {
  it('holds what was signed, its events with their reasons, and the mails of updates', async () => {
    const row = await confirmedSignature({ locale: 'es', wantsUpdates: true })
    await remove(ADMIN, row.id, 'Signed twice')
    await restore(ADMIN, row.id, 'It was somebody else')
    await mailedUpdate(row.id)
    const history = await signatureHistory(ADMIN, row.id)
    expect(history).toMatchObject({ locale: 'es', wantsUpdates: true, reminders: 0 })
    expect(history.textVersion.version).toBeGreaterThan(0)
    expect(history.mailedAt).toBeInstanceOf(Date)
    expect(history.events.map(({ kind, reason }) => [kind, reason])).toEqual([
      ['confirmed', null],
      ['removed', 'Signed twice'],
      ['restored', 'It was somebody else'],
    ])
    expect(history.updates).toMatchObject([{ updateId: 1, locale: 'es', state: 'failed', code: '550 5.1.1' }])
  })

  it('is nearly empty while nobody confirmed', async () => {
    const { id } = await pendingSignature()
    expect(await signatureHistory(ADMIN, id)).toMatchObject({ events: [], updates: [], wantsUpdates: false })
  })
})

async function mailedUpdate(signatureId: string): Promise<void> {
  const { id } = await db().broadcast.create({ data: { updateId: 1, state: 'done' } })
  await db().broadcastStamp.create({
    data: {
      updateId: 1,
      broadcastId: id,
      signatureId,
      locale: 'es',
      domain: 'example.org',
      state: 'failed',
      code: '550 5.1.1',
      endedAt: new Date(),
    },
  })
}
