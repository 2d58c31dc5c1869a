import { beforeAll, expect, it } from 'vitest'
import { findUpdate } from '@/lib/updates/admin-queries'
import { fingerprintOf } from '@/lib/updates/merge-words'
import { saveUpdate } from '@/lib/updates/save'
import { saveMerged } from '@/lib/updates/save-merged'
import { findVersion, listVersions } from '@/lib/updates/version-queries'
import { auditedVerbs, useEmptyDatabase } from '@/testing/scenes/admins'
import { ADMIN_ID } from '@/testing/scenes/authorized'
import { draftUpdate, publish } from '@/testing/scenes/updates'

const OTHER_ID = '20000000-0000-4000-8000-000000000001'
const NO_CHOICE = { choices: {} }

beforeAll(useEmptyDatabase)

async function textsOf(id: number): Promise<string[]> {
  const { versions } = await listVersions(id, 'en', null)
  const whole = await Promise.all(versions.map((version) => findVersion(id, version.id)))
  return whole.map((version) => `${version?.title}: ${version?.body}`)
}

async function conflicting() {
  const { id, draft, editedAt } = await draftUpdate({ title: 'Title', body: 'Body' })
  const theirs = await saveUpdate(OTHER_ID, id, editedAt, { ...draft, body: 'Theirs' })
  if (theirs.state !== 'saved') throw new Error(theirs.state)
  return { id, draft, editedAt: theirs.editedAt, openedWords: fingerprintOf(draft) }
}

it('both changes are saved together, and either text stays as a version', async () => {
  const { id, draft, editedAt, openedWords } = await conflicting()
  const mine = { ...draft, title: 'Mine' }
  expect(await saveUpdate(ADMIN_ID, id, new Date(0), mine)).toMatchObject({
    state: 'conflict',
  })
  const saved = await saveMerged(ADMIN_ID, id, editedAt, mine, { openedWords, ...NO_CHOICE })
  expect(saved).toMatchObject({ state: 'saved', live: false })
  expect((await findUpdate(id))?.words.en).toMatchObject({ title: 'Mine', body: 'Theirs' })
  expect(new Set(await textsOf(id))).toEqual(
    new Set(['Mine: Body', 'Mine: Theirs', 'Title: Theirs', 'Title: Body']),
  )
  expect((await auditedVerbs(`update:${id}`)).at(-1)).toBe('merge')
})

it('what both changed is refused until it is chosen', async () => {
  const { id, draft, editedAt, openedWords } = await conflicting()
  const mine = { ...draft, body: 'Mine' }
  const refused = await saveMerged(ADMIN_ID, id, editedAt, mine, { openedWords, ...NO_CHOICE })
  expect(refused).toMatchObject({ state: 'conflict', theirs: { words: { body: 'Theirs' } } })
  const chosen = { openedWords, choices: { body: 'mine' as const } }
  expect(await saveMerged(ADMIN_ID, id, editedAt, mine, chosen)).toMatchObject({ state: 'saved' })
  expect((await findUpdate(id))?.words.en?.body).toBe('Mine')
})

it('is refused where somebody saved once more while it was looked at', async () => {
  const { id, draft, editedAt, openedWords } = await conflicting()
  await saveUpdate(OTHER_ID, id, editedAt, { ...draft, body: 'Theirs again' })
  const late = await saveMerged(ADMIN_ID, id, editedAt, draft, { openedWords, ...NO_CHOICE })
  expect(late).toMatchObject({ state: 'conflict', theirs: { words: { body: 'Theirs again' } } })
  expect(await saveMerged(ADMIN_ID, 0, editedAt, draft, { openedWords, ...NO_CHOICE })).toEqual({
    state: 'missing',
  })
})

it('of a public text becomes pending changes', async () => {
  const { id, draft, editedAt } = await draftUpdate({ title: 'Title', body: 'Body' })
  await publish(ADMIN_ID, id, 'en')
  const theirs = await saveUpdate(OTHER_ID, id, editedAt, { ...draft, body: 'Theirs' }, { how: 'autosave' })
  if (theirs.state !== 'saved') throw new Error(theirs.state)
  const mine = { ...draft, title: 'Mine' }
  const merging = { openedWords: fingerprintOf(draft), ...NO_CHOICE }
  expect(await saveMerged(ADMIN_ID, id, theirs.editedAt, mine, merging)).toMatchObject({
    state: 'saved',
    isPending: true,
  })
  expect(await findUpdate(id)).toMatchObject({
    words: { en: { title: 'Title', body: 'Body' } },
    workingCopies: { en: { words: { title: 'Mine', body: 'Theirs' } } },
  })
})
