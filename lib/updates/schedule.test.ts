import pg from 'pg'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Locale } from '@/lib/i18n/locales'
import { db } from '@/lib/platform/db'
import { CHANNEL } from '@/lib/platform/invalidate'
import { JOBS_TABLE, KINDS_TABLE } from '@/lib/platform/queue-tables'
import { localTime } from '@/lib/time-zones/rules'
import { findUpdate } from '@/lib/updates/admin-queries'
import { publishDue } from '@/lib/updates/publish-due'
import { stateOf } from '@/lib/updates/rules'
import { saveUpdate } from '@/lib/updates/save'
import { unschedule } from '@/lib/updates/schedule'
import { startJobs } from '@/server/jobs/start-jobs'
import { auditedVerbs } from '@/testing/scenes/admins'
import { ADMIN_ID } from '@/testing/scenes/authorized'
import { useSeededDatabase } from '@/testing/scenes/signatures'
import { draftUpdate, publish, schedule } from '@/testing/scenes/updates'

const HOUR = 60 * 60 * 1000
const ZONE = 'America/Mexico_City'

let url = ''
beforeAll(async () => {
  url = await useSeededDatabase()
})

const inHours = (hours: number) => ({ ...localTime(new Date(Date.now() + hours * HOUR), ZONE), zone: ZONE })

async function scheduled(change: Parameters<typeof draftUpdate>[0] = {}) {
  const update = await draftUpdate(change)
  expect(await schedule(ADMIN_ID, update.id, 'en', inHours(2))).toMatchObject({ state: 'scheduled' })
  return update
}

async function comes(id: number): Promise<void> {
  await db()
    .$executeRaw`UPDATE update_words SET scheduled_for = now() - interval '1 s' WHERE update_id = ${id}`
}

async function wordsOf(id: number) {
  return db().updateWords.findFirstOrThrow({ where: { updateId: id, locale: 'en' } })
}

describe('a schedule', () => {
  it('keeps the moment, the zone it was chosen in and who chose it', async () => {
    const { id } = await draftUpdate()
    const time = { day: localTime(new Date(Date.now() + 48 * HOUR), ZONE).day, time: '09:00', zone: ZONE }
    const made = await schedule(ADMIN_ID, id, 'en', time)
    const words = await wordsOf(id)
    expect(made).toMatchObject({ state: 'scheduled', moment: words.scheduledFor, twice: false })
    expect(words).toMatchObject({ scheduledZone: ZONE, scheduledBy: ADMIN_ID, publishedAt: null })
    expect(words.scheduledFor?.toISOString()).toBe(`${time.day}T15:00:00.000Z`)
    expect(stateOf(words)).toBe('scheduled')
  })

  it('is refused for what is incomplete, public already, over, far or no time at all', async () => {
    const { id, draft, editedAt } = await draftUpdate({ summary: '' })
    expect(await schedule(ADMIN_ID, id, 'en', inHours(1))).toMatchObject({
      state: 'incomplete',
      problems: { en: { summary: [{ is: 'invalid', message: expect.any(String) }] } },
    })
    await saveUpdate(ADMIN_ID, id, editedAt, { ...draft, summary: 'In short.' })
    const asked = async (time: Parameters<typeof schedule>[3], locale: Locale = 'en') =>
      (await schedule(ADMIN_ID, id, locale, time)).state
    expect(await asked(inHours(-1))).toBe('past')
    expect(await asked(inHours(3 * 365 * 24))).toBe('far')
    expect(await asked({ day: '2027-03-14', time: '02:30', zone: 'America/New_York' })).toBe('skipped')
    expect(await asked(inHours(1), 'es')).toBe('incomplete')
    await publish(ADMIN_ID, id, 'en')
    expect(await asked(inHours(1))).toBe('published')
  })

  it('publishes nothing before its moment, and what is saved by then', async () => {
    const { id, draft, editedAt } = await scheduled()
    await publishDue()
    expect((await wordsOf(id)).publishedAt).toBeNull()
    await saveUpdate(ADMIN_ID, id, editedAt, { ...draft, title: 'Saved since' })
    await comes(id)
    await publishDue()
    const words = await wordsOf(id)
    expect([stateOf(words), words.title, words.scheduledFor]).toEqual(['published', 'Saved since', null])
    const event = await db().auditEvent.findFirstOrThrow({
      where: { subject: `update:${id}`, verb: 'publish' },
    })
    expect([event.adminId, event.detail]).toEqual([
      ADMIN_ID,
      { locale: 'en', zone: ZONE, scheduled: expect.stringMatching(/Z$/) },
    ])
  })

  it('that was moved or called off leaves the job of before nothing to do', async () => {
    const [moved, called] = [await scheduled(), await scheduled()]
    expect(await schedule(ADMIN_ID, moved.id, 'en', inHours(5))).toMatchObject({ state: 'scheduled' })
    expect([
      await unschedule(ADMIN_ID, called.id, ['en', 'es']),
      await unschedule(ADMIN_ID, called.id, ['en', 'es']),
    ]).toEqual([['en'], []])
    await publishDue()
    expect([stateOf(await wordsOf(moved.id)), stateOf(await wordsOf(called.id))]).toEqual([
      'scheduled',
      'draft',
    ])
    expect(await auditedVerbs(`update:${called.id}`)).toEqual(['create', 'schedule', 'unschedule'])
  })

  it('leaves what lacks something by then a draft, says so, and holds nothing else up', async () => {
    const [lacking, whole] = [await scheduled(), await scheduled()]
    await saveUpdate(ADMIN_ID, lacking.id, lacking.editedAt, { ...lacking.draft, summary: '', body: '' })
    await comes(lacking.id)
    await comes(whole.id)
    await publishDue()
    const words = await wordsOf(lacking.id)
    expect([stateOf(words), words.missedAt]).toEqual(['draft', expect.any(Date)])
    expect(stateOf(await wordsOf(whole.id))).toBe('published')
    const event = await db().auditEvent.findFirstOrThrow({ where: { verb: 'miss-schedule' } })
    expect(event).toMatchObject({ subject: `update:${lacking.id}`, detail: { lacks: 'summary body' } })
    await publishDue()
    expect(await auditedVerbs(`update:${lacking.id}`)).toEqual([
      'create',
      'schedule',
      'save',
      'miss-schedule',
    ])
    expect((await findUpdate(lacking.id))?.words.en?.missedAt).toEqual(words.missedAt)
  })

  it('gives way to publishing at once', async () => {
    const { id } = await scheduled()
    await publish(ADMIN_ID, id, 'en')
    const { publishedAt } = await wordsOf(id)
    await comes(id)
    await publishDue()
    expect((await wordsOf(id)).publishedAt).toEqual(publishedAt)
    expect(await auditedVerbs(`update:${id}`)).toEqual(['create', 'schedule', 'publish'])
  })

  it('fires once where two work off the jobs, in time or, after an outage, at once, with one announcement each', async () => {
    const updates = await Promise.all(Array.from({ length: 6 }, () => scheduled()))
    const ids = updates.map(({ id }) => id)
    const listener = new pg.Client({ connectionString: url })
    await listener.connect()
    let heard = 0
    listener.on('notification', () => (heard += 1))
    await listener.query(`LISTEN ${CHANNEL}`)
    const [overdue, soon] = [ids.slice(0, 3), ids.slice(3)]
    await db().$executeRaw`
      UPDATE update_words SET scheduled_for = now() - interval '1 h' WHERE update_id = ANY(${overdue})`
    await db().$executeRaw`
      UPDATE update_words SET scheduled_for = now() + interval '3 s' WHERE update_id = ANY(${soon})`
    // Separate jobs, as if enqueued one by one.
    await db().$executeRaw`
      UPDATE ${Prisma.raw(JOBS_TABLE)} SET run_at = now() + (id % 2) * interval '3 s'
      WHERE task_id = (SELECT id FROM ${Prisma.raw(KINDS_TABLE)} WHERE identifier = 'publish-due')`
    const pools = await Promise.all([startJobs(), startJobs()])
    try {
      const unpublished = () =>
        db().updateWords.count({ where: { updateId: { in: ids }, publishedAt: null } })
      await expect.poll(unpublished, { timeout: 20_000 }).toBe(0)
      const left = () => db().$queryRaw<unknown[]>`
        SELECT j.id FROM ${Prisma.raw(JOBS_TABLE)} j
        JOIN ${Prisma.raw(KINDS_TABLE)} t ON t.id = j.task_id AND t.identifier = 'publish-due'`
      await expect.poll(left, { timeout: 20_000 }).toEqual([])
      for (const id of ids)
        expect(await auditedVerbs(`update:${id}`)).toEqual(['create', 'schedule', 'publish'])
      const late = await db().$queryRaw`
        SELECT bool_and(published_at - (e.detail->>'scheduled')::timestamptz BETWEEN '0 s' AND '8 s') AS prompt
        FROM update_words w JOIN audit_events e ON e.subject = 'update:' || w.update_id AND e.verb = 'publish'
        WHERE update_id = ANY(${soon})`
      expect(late).toEqual([{ prompt: true }])
      expect(heard).toBe(ids.length)
    } finally {
      await Promise.all(pools.map((pool) => pool.stop()))
      await listener.end()
    }
  })
})

describe('the date of a scheduled update', () => {
  it('becomes the day of its moment in the zone, and follows another moment', async () => {
    const { id } = await draftUpdate({ date: localTime(new Date(), ZONE).day })
    const first = inHours(72)
    expect(await schedule(ADMIN_ID, id, 'en', first)).toMatchObject({ state: 'scheduled', date: first.day })
    expect(await findUpdate(id)).toMatchObject({ date: first.day })
    const second = { ...inHours(240), time: '23:30' }
    await schedule(ADMIN_ID, id, 'en', second)
    expect(await findUpdate(id)).toMatchObject({ date: second.day })
  })

  it('is that of an evening in Mexico, when UTC has the next day', async () => {
    vi.useFakeTimers({ now: new Date('2026-12-01T03:00Z'), toFake: ['Date'] })
    try {
      const { id } = await draftUpdate({ date: '2026-11-30' })
      await db().update.update({ where: { id }, data: { createdAt: new Date() } })
      const evening = { day: '2026-11-30', time: '22:30', zone: ZONE }
      expect(await schedule(ADMIN_ID, id, 'en', evening)).toMatchObject({ date: '2026-11-30' })
      const morning = { day: '2026-12-01', time: '04:30', zone: 'UTC' }
      expect(await schedule(ADMIN_ID, id, 'en', morning)).toMatchObject({ date: '2026-12-01' })
      expect(await schedule(ADMIN_ID, id, 'en', { ...evening, time: '20:30' })).toEqual({ state: 'past' })
    } finally {
      vi.useRealTimers()
    }
  })

  it('stays where somebody chose another, or readers know it', async () => {
    const { id } = await draftUpdate({ date: '2017-12' })
    expect(await schedule(ADMIN_ID, id, 'en', inHours(72))).not.toHaveProperty('date')
    expect(await findUpdate(id)).toMatchObject({ date: '2017-12' })
    const today = localTime(new Date(), 'UTC').day
    const known = await draftUpdate({ date: today })
    await publish(ADMIN_ID, known.id, 'en')
    await saveUpdate(ADMIN_ID, known.id, null, { ...known.draft, slug: '', locale: 'es' })
    expect(await schedule(ADMIN_ID, known.id, 'es', inHours(72))).toMatchObject({ state: 'scheduled' })
    expect(await findUpdate(known.id)).toMatchObject({ date: today })
  })
})
