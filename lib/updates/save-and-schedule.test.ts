import { beforeAll, expect, it } from 'vitest'
import type { Locale } from '@/lib/i18n/locales'
import { localTime } from '@/lib/time-zones/rules'
import { findUpdate } from '@/lib/updates/admin-queries'
import { saveUpdate } from '@/lib/updates/save'
import { saveAndSchedule } from '@/lib/updates/save-and-schedule'
import { auditedVerbs, useEmptyDatabase } from '@/testing/scenes/admins'
import { ADMIN_ID } from '@/testing/scenes/authorized'
import { draftUpdate, publish } from '@/testing/scenes/updates'

beforeAll(useEmptyDatabase)

const BOTH: Locale[] = ['en', 'es']

function inHours(hours: number) {
  return { ...localTime(new Date(Date.now() + hours * 3_600_000), 'UTC'), zone: 'UTC' }
}

it('saves one language and schedules both for one moment', async () => {
  const { id, draft, editedAt } = await draftUpdate()
  await saveUpdate(ADMIN_ID, id, null, { ...draft, slug: '', locale: 'es' })
  const asked = { locales: BOTH, time: inHours(48) }
  const posted = { ...draft, title: 'As typed' }
  expect(await saveAndSchedule(ADMIN_ID, id, editedAt, posted, asked)).toMatchObject({
    scheduled: { state: 'scheduled' },
  })
  const { words } = (await findUpdate(id)) ?? {}
  expect(words?.en).toMatchObject({ title: 'As typed', scheduledFor: words?.es?.scheduledFor })
  expect(words?.en?.scheduledFor).toEqual(expect.any(Date))
  expect(await auditedVerbs(`update:${id}`)).toEqual(['create', 'save', 'save', 'schedule', 'schedule'])
})

it('schedules neither where one lacks something, and names it', async () => {
  const { id, draft, editedAt } = await draftUpdate()
  await saveUpdate(ADMIN_ID, id, null, { ...draft, slug: '', locale: 'es', summary: '' })
  const asked = { locales: BOTH, time: inHours(48) }
  expect(await saveAndSchedule(ADMIN_ID, id, editedAt, draft, asked)).toMatchObject({
    scheduled: { state: 'incomplete', problems: { es: { summary: [{ is: 'invalid' }] } } },
  })
  expect((await findUpdate(id))?.words.en?.scheduledFor).toBeNull()
})

it('saves nothing for a moment that is over, and changes no words that were published meanwhile', async () => {
  const { id, draft, editedAt } = await draftUpdate()
  const posted = { ...draft, title: 'Later' }
  const over = { locales: BOTH.slice(0, 1), time: inHours(-1) }
  expect(await saveAndSchedule(ADMIN_ID, id, editedAt, posted, over)).toEqual({ mistimed: 'past' })
  expect((await findUpdate(id))?.words.en?.title).toBe('A title')
  await publish(ADMIN_ID, id, 'en')
  const ahead = { ...over, time: inHours(48) }
  expect(await saveAndSchedule(ADMIN_ID, id, editedAt, posted, ahead)).toMatchObject({
    saved: { isPending: true },
    scheduled: { state: 'published' },
  })
  expect((await findUpdate(id))?.words.en?.title).toBe('A title')
})
