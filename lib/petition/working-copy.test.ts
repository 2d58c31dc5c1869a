import { beforeAll, beforeEach, expect, it } from 'vitest'
import { currentTextForEditing } from '@/lib/petition/admin-queries'
import { petitionChanges } from '@/lib/petition/differences'
import { editText } from '@/lib/petition/edit-text'
import { petitionText } from '@/lib/petition/queries'
import {
  findTextCopy,
  findTextVersion,
  listTextCopies,
  listTextVersions,
} from '@/lib/petition/version-queries'
import {
  discardWorkingCopy,
  keepDiscardedWords,
  restoreText,
  saveWorkingCopy,
} from '@/lib/petition/working-copy'
import { findWorkingCopy } from '@/lib/petition/working-copy-queries'
import { db } from '@/lib/platform/db'
import { auditedVerbs } from '@/testing/scenes/admins'
import { useSeededDatabase } from '@/testing/scenes/signatures'

const [ANA, BEN] = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002'] as const
const [HERS, HIS] = ['00000000-0000-4000-8000-00000000000a', '00000000-0000-4000-8000-00000000000b'] as const

beforeAll(useSeededDatabase)
beforeEach(async () => void (await db().textDraft.deleteMany()))

async function written(demand: string, languages: string[] = ['en', 'es']) {
  const { version, words } = await currentTextForEditing()
  const changed = words.map((row) => (languages.includes(row.locale) ? { ...row, demand } : row))
  return { version, words: changed, unchanged: words }
}

const opened = (version: number, editor: string, editedAt: Date | null = null) => ({
  version,
  editedAt,
  editor,
})

it('is kept for every admin, and changes nothing of what people sign', async () => {
  const { version, words } = await written('Half a')
  const saved = await saveWorkingCopy(ANA, opened(version, HERS), words)
  expect(saved).toMatchObject({ state: 'saved', editedAt: expect.any(Date) })
  const workingCopy = await findWorkingCopy()
  expect(workingCopy).toMatchObject({ fromVersion: version, editedBy: ANA, editedIn: HERS })
  expect(petitionChanges(workingCopy?.words ?? [], words)).toEqual([])
  expect((await petitionText('en')).version).toBe(version)
  expect((await petitionText('en')).demand).not.toBe('Half a')
  expect(await saveWorkingCopy(ANA, opened(version, HERS), words)).toEqual(saved)
})

it('is none where it says what is signed already', async () => {
  const { version, words, unchanged } = await written('Half a')
  await saveWorkingCopy(ANA, opened(version, HERS), words)
  expect(await saveWorkingCopy(ANA, opened(version, HERS), unchanged)).toEqual({
    state: 'saved',
    editedAt: null,
  })
  expect(await findWorkingCopy()).toBeNull()
})

it('of somebody else is not overwritten unseen, and stays among the copies once it is', async () => {
  const { version, words } = await written('Hers')
  const { words: his } = await written('His')
  await saveWorkingCopy(ANA, opened(version, HERS), words)
  const refused = await saveWorkingCopy(BEN, opened(version, HIS), his)
  expect(refused).toMatchObject({ state: 'conflict', theirs: { editedBy: ANA, fromVersion: version } })
  const at = (await findWorkingCopy())?.editedAt ?? null
  expect(await saveWorkingCopy(BEN, opened(version, HIS, at), his, { overrule: true })).toMatchObject({
    state: 'saved',
  })
  const [copy] = await listTextCopies()
  expect((await findTextCopy(copy?.id ?? 0))?.words.map(({ demand }) => demand)).toEqual(['Hers', 'Hers'])
  await expect(db().$executeRaw`UPDATE text_copies SET from_version = 0`).rejects.toThrow(/permission denied/)
})

it('is discarded and stays among the copies, as does what gives way as it was typed', async () => {
  const { version, words } = await written('Discarded')
  await saveWorkingCopy(ANA, opened(version, HERS), words)
  expect([await discardWorkingCopy(BEN), await discardWorkingCopy(BEN)]).toEqual([true, false])
  await keepDiscardedWords(
    BEN,
    version,
    words.map((row) => ({ ...row, title: 'x'.repeat(5_000) })),
  )
  const [typed, discarded] = await Promise.all(
    (await listTextCopies()).slice(0, 2).map(({ id }) => findTextCopy(id)),
  )
  expect(typed?.words[0]?.title).toHaveLength(5_000)
  expect(discarded?.words[0]?.demand).toBe('Discarded')
  expect(await auditedVerbs('petition')).toEqual(expect.arrayContaining(['draft', 'discard', 'set-aside']))
})

it('is made of earlier words again, and what stood there stays among the copies', async () => {
  const { version, words, unchanged } = await written('Half a')
  const { words: earlier } = await written('Earlier')
  expect(await restoreText(BEN, unchanged)).toBe(false)
  await saveWorkingCopy(ANA, opened(version, HERS), words)
  expect([await restoreText(BEN, earlier), await restoreText(BEN, earlier)]).toEqual([true, false])
  expect(await findWorkingCopy()).toMatchObject({ fromVersion: version, editedBy: BEN, words: earlier })
  const [copy] = await listTextCopies()
  expect((await findTextCopy(copy?.id ?? 0))?.words).toEqual(words)
  expect(await saveWorkingCopy(ANA, opened(version, HERS), words)).toMatchObject({ state: 'conflict' })
  expect(await restoreText(BEN, unchanged)).toBe(true)
  expect(await findWorkingCopy()).toBeNull()
  expect(await auditedVerbs('petition')).toContain('restore')
})

it('is published as a version, after a question where one language stays as it is', async () => {
  const { version, words } = await written('English alone.', ['en'])
  const editing = { change: 'wording', opened: opened(version, HERS), asks: true } as const
  await saveWorkingCopy(ANA, editing.opened, words)
  expect(await editText(ANA, version, words, editing)).toEqual({ state: 'one-sided', unchanged: ['es'] })
  expect((await petitionText('en')).version).toBe(version)
  expect(await editText(ANA, version, words, { ...editing, asks: false })).toEqual({
    ...{ state: 'saved', version: version + 1, name: '1.1' },
  })
  expect(await findWorkingCopy()).toBeNull()
  const found = await findTextVersion(version + 1)
  expect(petitionChanges(found?.before ?? [], found?.words ?? []).map(({ field }) => field)).toEqual([
    'en-demand',
  ])
  expect((await listTextVersions('en')).map((each) => each.version)).toEqual([version + 1, version])
})

it('is not published over what somebody else saved or published since', async () => {
  const { version, words } = await written('Hers.')
  await saveWorkingCopy(ANA, opened(version, HERS), words)
  const his = { change: 'meaning', opened: opened(version, HIS) } as const
  expect(await editText(BEN, version, words, his)).toMatchObject({
    state: 'overtaken',
    theirs: { editedBy: ANA },
  })
  expect(await editText(ANA, version, words, { ...his, opened: opened(version, HERS) })).toMatchObject({
    state: 'saved',
  })
  const { words: later } = await written('Later.')
  expect(await saveWorkingCopy(BEN, his.opened, later)).toMatchObject({
    state: 'conflict',
    theirs: { fromVersion: version + 1, editedBy: null },
  })
})
