import { beforeAll, describe, expect, it, vi } from 'vitest'
import { withdrawUpdate } from '@/lib/broadcasts/withdraw-update'
import type { Locale } from '@/lib/i18n/locales'
import { db } from '@/lib/platform/db'
import { DAY, makeToken } from '@/lib/platform/tokens'
import { openPreview } from '@/lib/updates/preview'
import { makePreviewLink, previewLink, revokePreviewLink } from '@/lib/updates/preview-link'
import { saveUpdate } from '@/lib/updates/save'
import { auditedVerbs, useEmptyDatabase } from '@/testing/scenes/admins'
import { ADMIN, ADMIN_ID } from '@/testing/scenes/authorized'
import { draftUpdate, publish } from '@/testing/scenes/updates'

beforeAll(useEmptyDatabase)

async function tokenFor(id: number): Promise<string> {
  const update = await db().update.findUniqueOrThrow({ where: { id } })
  return previewLink(update, 'es')?.split('/es/preview/')[1] ?? ''
}

async function linked(change: Parameters<typeof draftUpdate>[0] = {}) {
  const update = await draftUpdate(change)
  expect(await makePreviewLink(ADMIN_ID, update.id)).toBe(true)
  return { ...update, token: await tokenFor(update.id) }
}

const stateOf = async (token: string, locale: Locale = 'en') => (await openPreview(token, locale)).state

describe('a preview link', () => {
  it('shows what is saved, in the language there is, and stays the same', async () => {
    const { id, draft, editedAt, token } = await linked({ title: 'Before' })
    expect(await openPreview(token, 'es')).toMatchObject({ state: 'valid', update: { locale: 'en' } })
    await saveUpdate(ADMIN_ID, id, editedAt, { ...draft, title: 'After' })
    expect(await openPreview(token, 'en')).toMatchObject({ update: { title: 'After' } })
    expect(await tokenFor(id)).toBe(token)
  })

  it('expires after seven days, and then opens nothing', async () => {
    const { id, token } = await linked()
    const now = Date.now()
    const clock = vi.spyOn(Date, 'now')
    clock.mockReturnValue(now + 6.99 * DAY * 1000)
    expect([await stateOf(token), await tokenFor(id)]).toEqual(['valid', token])
    clock.mockReturnValue(now + 7.01 * DAY * 1000)
    expect([await stateOf(token), await tokenFor(id)]).toEqual(['expired', ''])
    clock.mockRestore()
  })

  it('ends when it is revoked, when a newer one is made and when the update is withdrawn', async () => {
    const { id, token } = await linked()
    await makePreviewLink(ADMIN_ID, id)
    const second = await tokenFor(id)
    expect([await stateOf(token), await stateOf(second)]).toEqual(['wrong', 'valid'])
    await revokePreviewLink(ADMIN_ID, id)
    expect([await stateOf(second), await tokenFor(id)]).toEqual(['wrong', ''])

    await makePreviewLink(ADMIN_ID, id)
    const third = await tokenFor(id)
    await publish(ADMIN_ID, id, 'en')
    await withdrawUpdate(ADMIN, id, 'en')
    expect([await stateOf(third), await tokenFor(id)]).toEqual(['wrong', ''])
    await makePreviewLink(ADMIN_ID, id)
    expect(await stateOf(await tokenFor(id))).toBe('valid')
  })

  it('leads to the page once there is one, even when it is old', async () => {
    const { id, draft, token } = await linked()
    await publish(ADMIN_ID, id, 'en')
    expect(await openPreview(token, 'en')).toEqual({ state: 'published', slug: draft.slug })
    await saveUpdate(ADMIN_ID, id, null, { ...draft, locale: 'es', title: 'Un borrador' })
    expect(await openPreview(token, 'es')).toMatchObject({ update: { title: 'Un borrador' } })
    const clock = vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 8 * DAY * 1000)
    expect([await stateOf(token, 'en'), await stateOf(token, 'es')]).toEqual(['published', 'expired'])
    clock.mockRestore()
  })

  it('is no other’s: neither a guess, nor another purpose’s, nor another update’s', async () => {
    const { token } = await linked()
    const { previewId, previewVersion } = await db().update.findFirstOrThrow({ orderBy: { id: 'desc' } })
    const other = await linked()
    const [id, expiry, mac] = token.split('.')
    const wrong = [
      'nonsense',
      makeToken('confirm', previewId, previewVersion, DAY),
      makeToken('preview', crypto.randomUUID(), 1, DAY),
      [other.token.split('.')[0], expiry, mac].join('.'),
      [id, 'zzzzzzz', mac].join('.'),
    ]
    for (const each of wrong) expect(await stateOf(each)).toBe('wrong')
  })

  it('is audited, and written down nowhere', async () => {
    const { id, token } = await linked()
    await revokePreviewLink(ADMIN_ID, id)
    expect(await auditedVerbs(`update:${id}`)).toEqual(['create', 'make-preview-link', 'revoke-preview-link'])
    const events = JSON.stringify(
      (await db().auditEvent.findMany()).map(({ detail, subject }) => [detail, subject]),
    )
    expect(events).not.toContain(token.split('.')[2])
    expect([await makePreviewLink(ADMIN_ID, 999_999), await revokePreviewLink(ADMIN_ID, 999_999)]).toEqual([
      false,
      false,
    ])
  })
})
