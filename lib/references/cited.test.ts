import { beforeAll, expect, it } from 'vitest'
import { withdrawUpdate } from '@/lib/broadcasts/withdraw-update'
import type { Locale } from '@/lib/i18n/locales'
import { db } from '@/lib/platform/db'
import { citedPage, citedReferences, pageOfReference } from '@/lib/references/cited'
import { attach } from '@/lib/updates/attach'
import { updatesForFeed } from '@/lib/updates/feed-queries'
import { publishedUpdate } from '@/lib/updates/queries'
import { saveUpdate } from '@/lib/updates/save'
import { ADMIN, ADMIN_ID } from '@/testing/scenes/authorized'
import { useSeededDatabase } from '@/testing/scenes/signatures'
import { draftUpdate, publish } from '@/testing/scenes/updates'

beforeAll(useSeededDatabase)

async function make(keys: string[]): Promise<void> {
  await db().reference.createMany({
    data: keys.map((key) => ({
      ...{ key, title: key, publisher: 'P', date: '1990' },
      url: `https://example.org/${key}`,
    })),
  })
}

async function usesOf(key: string, locale: Locale = 'en') {
  const page = await pageOfReference(key)
  if (page === null) return null
  const { references } = await citedPage(page, locale)
  return references
    .find((each) => each.key === key)
    ?.uses.map((use) => (typeof use === 'string' ? use : use.title))
}

it('lists what the petition and the seeded update cite, each once and where', async () => {
  expect(await usesOf('guardian-2017')).toEqual([expect.stringMatching(/^Your signature delivered/)])
  expect((await usesOf('armas-act'))?.[0]).toBe('petition')
  const keys = (await citedReferences()).map(({ key }) => key)
  expect(new Set(keys).size).toBe(keys.length)
})

it('follows a text through its life: draft, public, edited, withdrawn', async () => {
  await make(['first-source', 'second-source', 'carried', 'in-code'])
  const { id, draft, editedAt } = await draftUpdate({
    title: 'It cites',
    body: 'So[@first-source]. And so[@first-source]. `[@in-code]`',
  })
  const { id: carried } = await db().reference.findUniqueOrThrow({ where: { key: 'carried' } })
  await attach(ADMIN_ID, id, carried)
  expect(await usesOf('first-source')).toBeNull()
  expect(await usesOf('carried')).toBeNull()

  await publish(ADMIN_ID, id, 'en')
  expect(await usesOf('first-source')).toEqual(['It cites'])
  expect(await usesOf('carried', 'es')).toEqual(['It cites'])
  expect(await usesOf('in-code')).toBeNull()

  const other = { ...draft, body: 'So[@second-source].' }
  const kept = await saveUpdate(ADMIN_ID, id, editedAt, other, { how: 'autosave' })
  expect(kept).toMatchObject({ state: 'saved', isPending: true })
  expect(await usesOf('second-source')).toBeNull()
  const savedAt = kept.state === 'saved' ? kept.editedAt : null
  expect(await saveUpdate(ADMIN_ID, id, savedAt, other)).toMatchObject({ live: true })
  expect(await usesOf('second-source')).toEqual(['It cites'])
  expect(await usesOf('first-source')).toBeNull()

  await withdrawUpdate(ADMIN, id, 'en')
  expect(await usesOf('second-source')).toBeNull()
  expect(await usesOf('carried')).toBeNull()
})

it('shows nothing of a reference that is added for the next version of a public text, until that cites it', async () => {
  await make(['for-later', 'at-once'])
  const { id, draft, editedAt } = await draftUpdate({ title: 'Has a next version', body: 'So it is.' })
  const [later, now] = await Promise.all(
    ['for-later', 'at-once'].map((key) => db().reference.findUniqueOrThrow({ where: { key } })),
  )
  await publish(ADMIN_ID, id, 'en')
  expect(await attach(ADMIN_ID, id, later?.id ?? 0, { onlyToDraft: true })).toBe('public')
  expect(await attach(ADMIN_ID, id, now?.id ?? 0)).toBe('attached')
  const readers = async () => {
    const [page, feed, list] = await Promise.all([
      publishedUpdate(draft.slug, 'en'),
      updatesForFeed('en'),
      citedReferences(),
    ])
    const inFeed = feed.find((entry) => entry.id === id)?.references
    return [page?.references, inFeed, list].map((each) =>
      each?.map(({ key }) => key).filter((key) => ['for-later', 'at-once'].includes(key)),
    )
  }
  expect(await readers()).toEqual([['at-once'], ['at-once'], ['at-once']])

  const next = { ...draft, body: 'So it is[@for-later].' }
  await saveUpdate(ADMIN_ID, id, editedAt, next, { how: 'autosave' })
  expect(await readers()).toEqual([['at-once'], ['at-once'], ['at-once']])
  const { editedAt: kept } = await db().updateDraft.findFirstOrThrow({ where: { updateId: id } })
  await saveUpdate(ADMIN_ID, id, kept, next)
  expect((await readers()).map((keys) => keys?.sort())).toEqual(Array(3).fill(['at-once', 'for-later']))
})

it('paginates hundreds of them, and finds each one’s page', async () => {
  const keys = Array.from({ length: 200 }, (_, index) => `source-${String(index).padStart(3, '0')}`)
  await make(keys)
  const { id } = await draftUpdate({
    title: 'All of them',
    body: keys.map((key) => `So[@${key}].`).join(' '),
  })
  await publish(ADMIN_ID, id, 'en')
  const { pages } = await citedPage(1, 'en')
  const listed = []
  for (let page = 1; page <= pages; page++) listed.push((await citedPage(page, 'en')).references)
  expect(listed.flat().map(({ key }) => key)).toEqual((await citedReferences()).map(({ key }) => key))
  expect(listed.length).toBeGreaterThan(4)
  expect(listed.findIndex((page) => page.some(({ key }) => key === 'source-150')) + 1).toBe(
    await pageOfReference('source-150'),
  )
  expect((await citedPage(pages + 1, 'en')).references).toEqual([])
})
