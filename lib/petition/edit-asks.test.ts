import { beforeAll, beforeEach, expect, it } from 'vitest'
import { MAX_ASK_RULES } from '@/lib/asks/schema'
import {
  addAsk,
  editAsk,
  moveAsk,
  putBackAsk,
  removeAsk,
  restoreAsks,
  turnAsk,
} from '@/lib/petition/edit-asks'
import { db } from '@/lib/platform/db'
import { listSettingChanges, settingsNow } from '@/lib/settings/queries'
import { auditedVerbs } from '@/testing/scenes/admins'
import { ADMIN } from '@/testing/scenes/authorized'
import { useSeededDatabase } from '@/testing/scenes/signatures'

beforeAll(useSeededDatabase)

const EVERYBODY = { languages: [], countries: [], words: [] }
const GRACIAS = { locale: 'es', heading: 'Gracias', sentence: '', button: '' } as const
const UNSAID = { locale: 'en', heading: '', sentence: '', button: '' } as const

let seeded: Awaited<ReturnType<typeof rules>> = []

async function rules() {
  return (await settingsNow()).asks
}

async function order() {
  return (await rules()).map(({ id }) => id)
}

beforeEach(async () => {
  if (seeded.length === 0) seeded = await rules()
  await restoreAsks(ADMIN, seeded)
})

it('a fresh site asks to share, to donate, to write and says what happens next', async () => {
  expect(await order()).toEqual(['share', 'donate', 'write', 'next'])
  expect((await rules()).every((rule) => rule.isOn && rule.countries.length === 0)).toBe(true)
})

it('a rule is added before the last one, with the words that are written alone', async () => {
  const id = await addAsk(ADMIN, 'write', { ...EVERYBODY, countries: ['MX'], words: [GRACIAS, UNSAID] })
  expect((await order()).slice(-2)).toEqual([id, 'next'])
  expect((await rules()).at(-2)).toMatchObject({
    countries: ['MX'],
    words: { es: { heading: 'Gracias', sentence: '', button: '' } },
  })
  expect(Object.keys((await rules()).at(-2)?.words ?? {})).toEqual(['es'])
})

it('there are not more than fit', async () => {
  const [share, last] = [seeded.at(0), seeded.at(-1)]
  if (!share || !last) throw new Error('Nothing is seeded')
  const many = Array.from({ length: MAX_ASK_RULES - 1 }, (_, index) => ({ ...share, id: `rule-${index}` }))
  await restoreAsks(ADMIN, [...many, last])
  expect(await addAsk(ADMIN, 'share', EVERYBODY)).toBeNull()
  expect(await order()).toHaveLength(MAX_ASK_RULES)
})

it('what somebody else edited meanwhile is not overwritten', async () => {
  expect(await editAsk(ADMIN, 'share', { ...EVERYBODY, countries: ['MX'] }, 0)).toBe('saved')
  expect(await editAsk(ADMIN, 'share', { ...EVERYBODY, countries: ['US'] }, 0)).toBe('stale')
  expect((await rules())[0]).toMatchObject({ countries: ['MX'], edited: 1 })
  expect(await editAsk(ADMIN, 'nothing', EVERYBODY, 0)).toBe('gone')
})

it('the last rule gets words, and is for everybody, on and in its place whatever is asked', async () => {
  expect(await editAsk(ADMIN, 'next', { languages: ['es'], countries: ['MX'], words: [GRACIAS] }, 0)).toBe(
    'saved',
  )
  expect((await rules()).at(-1)).toMatchObject({
    ...{ languages: [], countries: [] },
    words: { es: { heading: 'Gracias' } },
  })
  expect(await turnAsk(ADMIN, 'next', 'off')).toBe(false)
  expect(await moveAsk(ADMIN, 'next', 'up')).toBe(false)
  expect(await removeAsk(ADMIN, 'next')).toBeNull()
})

it('a rule moves, is turned off once, and each is audited', async () => {
  const before = (await auditedVerbs('campaign:1')).length
  expect(await moveAsk(ADMIN, 'write', 'up')).toBe(true)
  expect(await turnAsk(ADMIN, 'write', 'off')).toBe(true)
  expect(await turnAsk(ADMIN, 'write', 'off')).toBe(false)
  expect(await order()).toEqual(['share', 'write', 'donate', 'next'])
  expect((await auditedVerbs('campaign:1')).slice(before)).toEqual(['move-ask', 'turn-off-ask'])
})

it('what was removed is put back where it stood, once, beside what others changed since', async () => {
  const change = (await removeAsk(ADMIN, 'donate')) ?? 0
  await turnAsk(ADMIN, 'share', 'off')
  expect(await putBackAsk(ADMIN, change)).toBe(true)
  expect(await order()).toEqual(['share', 'donate', 'write', 'next'])
  expect((await rules())[0]?.isOn).toBe(false)
  expect(await putBackAsk(ADMIN, change)).toBe(false)
  expect(await putBackAsk(ADMIN, 2_000_000)).toBe(false)
})

it('the history tells what was changed, and whether it is undone, whatever order the database gives keys', async () => {
  await editAsk(ADMIN, 'share', { ...EVERYBODY, words: [GRACIAS, { ...UNSAID, button: 'Go' }] }, 0)
  const edited = await rules()
  await moveAsk(ADMIN, 'share', 'down')
  await moveAsk(ADMIN, 'share', 'up')
  const [back, there] = (await listSettingChanges(ADMIN, null, 2)).changes
  expect(back?.after).toEqual({ setting: 'asks', value: edited })
  expect([back?.isUndone, there?.isUndone]).toEqual([false, true])
  await restoreAsks(ADMIN, edited)
  expect((await listSettingChanges(ADMIN, null, 1)).changes[0]?.id).toBe(back?.id)
})

it('rows of a site that was set up before get the order that they had', async () => {
  const [column] = await db().$queryRaw<{ given: string }[]>`
    SELECT column_default AS given FROM information_schema.columns
    WHERE table_name = 'campaign' AND column_name = 'asks'`
  expect([...(column?.given.matchAll(/"ask": "(\w+)"/g) ?? [])].map(([, ask]) => ask)).toEqual([
    'share',
    'donate',
    'write',
    'next',
  ])
})
