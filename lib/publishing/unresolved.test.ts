import { beforeAll, describe, expect, it } from 'vitest'
import { startBroadcast } from '@/lib/broadcasts/start'
import { campaignForEditing, currentTextForEditing } from '@/lib/petition/admin-queries'
import { editWords } from '@/lib/petition/edit-campaign'
import { editText } from '@/lib/petition/edit-text'
import { petitionText } from '@/lib/petition/queries'
import { campaignWords } from '@/lib/petition/schema'
import { db } from '@/lib/platform/db'
import { publishProblems } from '@/lib/publishing/unresolved'
import { citedReferences } from '@/lib/references/cited'
import { createReference } from '@/lib/references/create'
import { deleteReference } from '@/lib/references/delete'
import { localTime } from '@/lib/time-zones/rules'
import { publishDue } from '@/lib/updates/publish-due'
import { saveUpdate } from '@/lib/updates/save'
import { ADMIN, ADMIN_ID } from '@/testing/scenes/authorized'
import { draftBroadcast, prepareBroadcasts, publishedUpdate } from '@/testing/scenes/broadcasts'
import { aReferenceInput } from '@/testing/scenes/references'
import { useSeededDatabase } from '@/testing/scenes/signatures'
import { draftUpdate, publish, schedule } from '@/testing/scenes/updates'

beforeAll(async () => void (await useSeededDatabase()))

async function aReference(): Promise<{ id: number; key: string }> {
  const made = await createReference(ADMIN_ID, aReferenceInput())
  if ('refused' in made) throw new Error(made.refused)
  return made
}

const BODY = 'So it is.[@nope-1999]\n\n![x](picture:doesnotexist)'
const NAMED = {
  body: [
    { is: 'unknown-citations', typed: ['[@nope-1999]'] },
    { is: 'unknown-pictures', typed: ['picture:doesnotexist'] },
  ],
}
const tomorrow = { ...localTime(new Date(Date.now() + 86_400_000), 'UTC'), zone: 'UTC' }

async function wordsOf(updateId: number) {
  return db().updateWords.findFirstOrThrow({ where: { updateId, locale: 'en' } })
}

describe('what cites or shows what is not there', () => {
  it.each([
    ['[@nope]', '[@nope]'],
    ['[@nope; @nope-2]', '[@nope] [@nope-2]'],
    ['[@nope, p. 3]', '[@nope, p. 3]'],
    ['[@No Key]', '[@No Key]'],
    ['![a](picture:aaaaaaaaaaaaaaaa)', 'picture:aaaaaaaaaaaaaaaa'],
    ['## ![a](picture:x)', 'picture:x'],
    ['[![a](picture:x)](https://example.org)', 'picture:x'],
    ['![a](figure:nothing)', 'figure:nothing'],
    ['![a](/a.png)', '/a.png'],
    ['![a](data:image/png;base64,AA)', '![a]'],
  ])('is named: %j', async (body, named) => {
    const problems = await publishProblems(db(), { citing: { body } })
    const typed = problems?.body?.flatMap((problem) => ('typed' in problem ? problem.typed : []))
    expect(typed?.join(' ')).toContain(named)
  })

  it.each([
    '`[@nope]`',
    'mail a@nope.example',
    '![a](https://example.org/a.png)',
    '![b](figure:border)',
    '[@]',
  ])('is nothing of the kind: %j', async (body) =>
    expect(await publishProblems(db(), { citing: { body } })).toBeNull(),
  )

  it('is told of thousands of brackets that never close soon', async () => {
    const before = process.cpuUsage()
    expect(await publishProblems(db(), { lines: { title: '[@a'.repeat(13_000) } })).toBeNull()
    expect(process.cpuUsage(before).user / 1_000).toBeLessThan(1_000)
  })
})

describe('an update that does', () => {
  it('is a draft, and neither published nor scheduled', async () => {
    const { id } = await draftUpdate({ body: BODY })
    expect(await publish(ADMIN_ID, id, 'en')).toEqual({ state: 'incomplete', problems: NAMED })
    expect(await schedule(ADMIN_ID, id, 'en', tomorrow)).toEqual({
      state: 'incomplete',
      problems: { en: NAMED },
    })
    expect((await wordsOf(id)).publishedAt).toBeNull()
  })

  it('does so in a title or a summary, which can cite nothing', async () => {
    const { key } = await aReference()
    const { id } = await draftUpdate({ title: `A title [@${key}]`, summary: '![x](picture:y)' })
    expect(await publish(ADMIN_ID, id, 'en')).toEqual({
      state: 'incomplete',
      problems: {
        title: [{ is: 'shown-as-typed', typed: [`[@${key}]`] }],
        summary: [{ is: 'shown-as-typed', typed: ['![x](picture:y)'] }],
      },
    })
  })

  it('does not take the place of a public text, but is kept beside it', async () => {
    const { id, draft } = await draftUpdate()
    await publish(ADMIN_ID, id, 'en')
    const { editedAt } = await wordsOf(id)
    const changed = { ...draft, body: BODY }
    expect(await saveUpdate(ADMIN_ID, id, editedAt, changed)).toEqual({
      state: 'incomplete',
      problems: NAMED,
    })
    expect(await saveUpdate(ADMIN_ID, id, editedAt, changed, { how: 'keep' })).toMatchObject({
      isPending: true,
    })
    expect((await wordsOf(id)).body).toBe('Text.')
  })

  it('does not publish itself where its reference was deleted meanwhile', async () => {
    const { id: referenceId, key } = await aReference()
    const { id } = await draftUpdate({ body: `So it is.[@${key}]` })
    expect(await schedule(ADMIN_ID, id, 'en', tomorrow)).toMatchObject({ state: 'scheduled' })
    expect(await deleteReference(ADMIN_ID, referenceId)).toBe('used')
    await db().$executeRaw`DELETE FROM "references" WHERE id = ${referenceId}`
    await db()
      .$executeRaw`UPDATE update_words SET scheduled_for = now() - interval '1 s' WHERE update_id = ${id}`
    await publishDue()
    expect(await wordsOf(id)).toMatchObject({ publishedAt: null, missedAt: expect.any(Date) })
  })

  it('is not mailed either, where it went live before', async () => {
    await prepareBroadcasts()
    const updateId = await publishedUpdate()
    const id = await draftBroadcast(updateId)
    await db().updateWords.updateMany({ where: { updateId }, data: { body: BODY } })
    expect(
      await startBroadcast(ADMIN, id, { total: 0, until: new Date(), mails: '', audience: '/' }),
    ).toEqual({
      state: 'unresolved',
      names: ['[@nope-1999]', 'picture:doesnotexist'],
    })
  })
})

describe('the petition', () => {
  it('gets no new version that does', async () => {
    const { version, words } = await currentTextForEditing()
    const edited = words.map((row) => (row.locale === 'es' ? { ...row, reasons: BODY } : row))
    expect(await editText(ADMIN_ID, version, edited, { change: 'meaning' })).toEqual({
      state: 'unresolved',
      problems: { 'es-reasons': NAMED.body },
    })
    expect((await petitionText('en')).version).toBe(version)
  })

  it('keeps what it is about to cite from being deleted', async () => {
    const { id, key } = await aReference()
    const { version, words } = await currentTextForEditing()
    const edited = words.map((row) => ({ ...row, reasons: `${row.reasons}\n\nSo it is.[@${key}]` }))
    const [saved, deleted] = await Promise.all([
      editText(ADMIN_ID, version, edited, { change: 'meaning' }),
      deleteReference(ADMIN_ID, id),
    ])
    expect([saved.state, deleted]).toEqual(deleted === 'used' ? ['saved', 'used'] : ['unresolved', 'deleted'])
  })

  it('has no words beside it that do, and none that cite: those pages have no list of references', async () => {
    const { key } = await aReference()
    const { words } = await campaignForEditing()
    const row = campaignWords.parse(words.find(({ locale }) => locale === 'es'))
    expect(
      await editWords(ADMIN_ID, [{ ...row, donate: `Give.[@${key}]`, film: '![x](picture:y)' }]),
    ).toEqual({
      state: 'unresolved',
      problems: {
        'es-donate': [{ is: 'shown-as-typed', typed: [`[@${key}]`] }],
        'es-film': [{ is: 'unknown-pictures', typed: ['picture:y'] }],
      },
    })
    expect(await editWords(ADMIN_ID, [row])).toEqual({ state: 'saved' })
  })

  it('has a story that may cite, and keeps what it cites', async () => {
    const { id, key } = await aReference()
    const { words } = await campaignForEditing()
    const row = campaignWords.parse(words.find(({ locale }) => locale === 'es'))
    const story = `So it was.[@${key}] Not so.[@nope-1999]`
    expect(await editWords(ADMIN_ID, [{ ...row, story }])).toEqual({
      state: 'unresolved',
      problems: { 'es-story': [{ is: 'unknown-citations', typed: ['[@nope-1999]'] }] },
    })
    expect(await editWords(ADMIN_ID, [{ ...row, story: `So it was.[@${key}]` }])).toEqual({ state: 'saved' })
    expect(await deleteReference(ADMIN_ID, id)).toBe('used')
    expect((await citedReferences()).map((reference) => reference.key)).toContain(key)
  })
})
