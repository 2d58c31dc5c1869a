import { beforeAll, beforeEach, expect, it } from 'vitest'
import { changeRates } from '@/lib/broadcasts/change-rates'
import { editAddresses, editWords, restoreWords } from '@/lib/petition/edit-campaign'
import { editGoals } from '@/lib/petition/edit-goals'
import { campaignWords } from '@/lib/petition/schema'
import { db } from '@/lib/platform/db'
import { findSettingChange, listSettingChanges, settingsNow } from '@/lib/settings/queries'
import { newAdmin } from '@/testing/scenes/admins'
import { ADMIN } from '@/testing/scenes/authorized'
import { useSeededDatabase } from '@/testing/scenes/signatures'

let newest = 0

beforeAll(useSeededDatabase)

beforeEach(async () => {
  newest = (await listSettingChanges(ADMIN, null, 1)).changes[0]?.id ?? 0
})

async function campaignTexts() {
  const rows = await db().campaignWords.findMany({ where: { campaignId: 1 } })
  return rows.map((row) => campaignWords.parse(row))
}

async function sinceThen() {
  const { changes } = await listSettingChanges(ADMIN, null)
  return changes.filter(({ id }) => id > newest)
}

it('what a save changes is kept, a row a setting, with who and what it was before and after', async () => {
  const { id, email } = await newAdmin()
  const before = await settingsNow()
  const { name, organisation, postalAddress, contactEmail, replyTo, filmUrl } = before
  const same = { name, organisation, postalAddress, replyTo, filmUrl }
  await editAddresses(id, { ...same, contactEmail: 'hello@example.org', donateUrl: 'https://give.example/' })
  const changes = await sinceThen()
  expect(changes.map(({ by, before, after }) => ({ by, before, after }))).toEqual([
    {
      by: email,
      before: { setting: 'donateUrl', value: before.donateUrl },
      after: { setting: 'donateUrl', value: 'https://give.example/' },
    },
    {
      by: email,
      before: { setting: 'contactEmail', value: contactEmail },
      after: { setting: 'contactEmail', value: 'hello@example.org' },
    },
  ])
})

it('a save that changes nothing keeps nothing, and one that is refused neither', async () => {
  const { mailsPerHour, goals } = await settingsNow()
  await changeRates(ADMIN, { mailsPerHour })
  await db().campaign.update({ where: { id: 1 }, data: { count: 30 } })
  expect(await editGoals(ADMIN.id, [20])).toMatchObject({ state: 'reached' })
  expect((await settingsNow()).goals).toEqual(goals)
  expect(await sinceThen()).toEqual([])
})

it('a value is told that is in force again, and read back by its change', async () => {
  const { mailsPerHour } = await settingsNow()
  await changeRates(ADMIN, { mailsPerHour: mailsPerHour + 1 })
  await changeRates(ADMIN, { mailsPerHour })
  const [back, there] = await sinceThen()
  expect([back?.isUndone, there?.isUndone]).toEqual([false, true])
  const found = await findSettingChange(ADMIN, there?.id ?? 0)
  expect(found?.before).toEqual({ setting: 'mailsPerHour', value: mailsPerHour })
  expect(await findSettingChange(ADMIN, 2_000_000)).toBeNull()
})

it('words beside the petition are kept by language, and are given back as they were', async () => {
  const words = await campaignTexts()
  const before = words.find(({ locale }) => locale === 'es')?.questions ?? ''
  const edited = words.map((row) =>
    row.locale === 'es' ? { ...row, questions: '## ¿Y ahora?\n\nSí.' } : row,
  )
  expect(await editWords(ADMIN.id, edited)).toEqual({ state: 'saved' })
  await editWords(ADMIN.id, edited)
  const [change, ...others] = await sinceThen()
  expect(others).toEqual([])
  expect(change).toMatchObject({
    before: { setting: 'questions', locale: 'es', value: before },
    after: { setting: 'questions', locale: 'es', value: '## ¿Y ahora?\n\nSí.' },
    isUndone: false,
  })
  const kept = { setting: 'questions', locale: 'es', value: before } as const
  expect(await restoreWords(ADMIN, kept)).toEqual({ state: 'saved' })
  expect((await campaignTexts()).find(({ locale }) => locale === 'es')?.questions).toBe(before)
  expect((await sinceThen()).map(({ isUndone }) => isUndone)).toEqual([false, true])
})

it('words that cannot be public any more are not given back', async () => {
  const story = { setting: 'story', locale: 'en', value: 'It cites.[@nope-1999]' } as const
  expect(await restoreWords(ADMIN, story)).toMatchObject({
    state: 'unresolved',
    problems: { 'en-story': [{ is: 'unknown-citations' }] },
  })
  const imprint = { setting: 'imprint', locale: 'en', value: '' } as const
  expect(await restoreWords(ADMIN, imprint)).toMatchObject({
    state: 'unresolved',
    problems: { 'en-imprint': [{ is: 'invalid' }] },
  })
  expect(await sinceThen()).toEqual([])
})

it('the list goes on page by page', async () => {
  for (const mailsPerHourDomain of [11, 12, 13]) await changeRates(ADMIN, { mailsPerHourDomain })
  const first = await listSettingChanges(ADMIN, null, 2)
  expect(first.changes).toHaveLength(2)
  const second = await listSettingChanges(ADMIN, first.next, 1)
  expect(second.changes[0]?.id).toBeLessThan(first.changes[1]?.id ?? 0)
})

it('nobody rewrites the history', async () => {
  await expect(db().$executeRaw`UPDATE setting_changes SET after = '1'`).rejects.toThrow(/permission denied/)
  await expect(db().$executeRaw`DELETE FROM setting_changes`).rejects.toThrow(/permission denied/)
})
