import { beforeAll, expect, it } from 'vitest'
import { withdrawUpdate } from '@/lib/broadcasts/withdraw-update'
import type { Locale } from '@/lib/i18n/locales'
import { useEmptyDatabase } from '@/testing/scenes/admins'
import { ADMIN, ADMIN_ID } from '@/testing/scenes/authorized'
import { draftUpdate, publish } from '@/testing/scenes/updates'
import { cachedResponse } from './cached-response.ts'
import { notFoundPages } from './not-found.ts'

beforeAll(useEmptyDatabase)

const missing = notFoundPages((path) => cachedResponse({ status: 200, headers: {}, body: Buffer.from(path) }))

async function at(path: string, locale: Locale = 'en') {
  const found = await missing(path, locale)
  return [found?.status, found?.page.forms.identity.body.toString()]
}

it('says of a withdrawn update that it was, and of a draft what it says of nothing', async () => {
  const [draft, gone, half] = [await draftUpdate(), await draftUpdate(), await draftUpdate()]
  for (const { id } of [gone, half]) await publish(ADMIN_ID, id, 'en')
  await withdrawUpdate(ADMIN, gone.id, 'en')
  expect(await at(`/updates/${gone.draft.slug}`)).toEqual([410, '/withdrawn'])
  expect(await at(`/es/updates/${gone.draft.slug}`, 'es')).toEqual([410, '/es/withdrawn'])
  for (const slug of [draft.draft.slug, half.draft.slug, 'nothing', 'A%20b', `${gone.draft.slug}/x`])
    expect(await at(`/updates/${slug}`)).toEqual([404, '/missing'])
  expect(await at(`/archive/${gone.draft.slug}`)).toEqual([404, '/missing'])
})
