import { afterAll, beforeAll, expect, test } from 'vitest'
import { withdrawUpdate } from '@/lib/broadcasts/withdraw-update'
import { disconnect } from '@/lib/platform/db'
import { JOBS_TABLE, KINDS_TABLE } from '@/lib/platform/queue-tables'
import { localTime } from '@/lib/time-zones/rules'
import { freePort } from '@/server/host/free-port'
import { query } from '@/testing/database/database'
import setUpPostgres from '@/testing/database/postgres'
import { Mailbox } from '@/testing/doubles/mailbox'
import { Crowd } from '@/testing/drivers/crowd'
import { startProcesses, type SiteProcess } from '@/testing/drivers/site-process'
import { auditedVerbs } from '@/testing/scenes/admins'
import { ADMIN, ADMIN_ID } from '@/testing/scenes/authorized'
import { draftUpdate, publish, schedule } from '@/testing/scenes/updates'
import { findNginx } from '@/tools/install-nginx'
import { startNginx, type Nginx } from '@/tools/nginx'

const mailbox = new Mailbox()
const undo: (() => Promise<void>)[] = []
let processes: SiteProcess[]
let nginx: Nginx

beforeAll(async () => {
  const program = await findNginx()
  undo.push(await setUpPostgres(), disconnect)
  await mailbox.open()
  undo.push(() => mailbox.close())
  const port = await freePort()
  const site = await startProcesses(2, {
    SITE_URL: `http://127.0.0.1:${port}`,
    SMTP_URL: mailbox.url,
    MAIL_FROM: 'Campaign <campaign@example.org>',
    TRUSTED_PROXIES: '1',
  })
  processes = site.processes
  undo.push(site.stop)
  nginx = await startNginx({ program, port, upstreams: processes.map(({ port }) => port) })
  undo.push(nginx.stop)
}, 600_000)

afterAll(async () => {
  for (const step of undo.reverse()) await step()
})

test('restarting one process after the other loses no request, and counts and mails everybody once', async () => {
  const crowd = new Crowd(nginx.url, mailbox, { readers: 3, signers: 1 })
  const goesOn = async () => {
    const { reads, signed, confirmed } = crowd
    const [read, sign, confirm] = [reads + 50, signed.length + 10, confirmed.length + 10]
    const done = () => crowd.reads >= read && crowd.signed.length >= sign && crowd.confirmed.length >= confirm
    await expect.poll(done, { timeout: 60_000 }).toBe(true)
  }
  try {
    await goesOn()
    for (const process of processes) await restart(process)
  } finally {
    await crowd.leaves()
  }
  expect(crowd.failures).toEqual([])

  const { signed, confirmed } = crowd
  expect(confirmed.toSorted()).toEqual(signed.toSorted())
  const ask = (sql: string) => query(process.env.DATABASE_URL ?? '', sql)
  const waiting = `SELECT ((SELECT count(*) FROM ${JOBS_TABLE}) + (SELECT count(*) FROM unfolded_events))::int AS n`
  await expect.poll(() => ask(waiting), { timeout: 60_000 }).toEqual([{ n: 0 }])
  const all = signed.length
  expect(
    await ask(`SELECT count(*)::int AS rows, count(DISTINCT email_hash)::int AS addresses,
      count(*) FILTER (WHERE state = 'confirmed')::int AS confirmed, count(DISTINCT network)::int AS networks FROM signatures`),
  ).toEqual([{ rows: all, addresses: all, confirmed: all, networks: all }])
  expect(
    await ask(`SELECT count, (SELECT count(*)::int FROM signature_events) AS events,
      (SELECT sum(confirmed)::int FROM tallies) AS tallied FROM campaign`),
  ).toEqual([{ count: all, events: all, tallied: all }])
  const mails = mailbox.received.map(({ recipients, mail }) => `${recipients} ${mail.subject}`)
  expect(mails).toHaveLength(2 * all)
  expect(new Set(mails).size).toBe(2 * all)

  async function restart(process: SiteProcess): Promise<void> {
    const began = Date.now()
    expect(await process.end('SIGTERM')).toBe(0)
    expect(Date.now() - began).toBeLessThan(20_000)
    await goesOn()
    await process.start()
    await goesOn()
  }
}, 300_000)

test('what an admin publishes is shown by both processes, and by nginx, within ten seconds', async () => {
  const places = [...processes, nginx].map(({ url }) => `${url}/updates`)
  const shown = () => Promise.all(places.map(async (place) => (await fetch(place)).text()))
  await shown()
  const title = 'Published while two processes run'
  const { id } = await draftUpdate({ title })
  expect(await publish(ADMIN_ID, id, 'en')).toEqual({ state: 'published' })
  const everywhere = async () => (await shown()).every((html) => html.includes(title))
  await expect.poll(everywhere, { timeout: 10_000, interval: 250 }).toBe(true)
})

test('what is withdrawn is shown by neither, nor by nginx to many readers at once, after ten seconds', async () => {
  const { id, draft } = await draftUpdate({ title: 'To be withdrawn' })
  await publish(ADMIN_ID, id, 'en')
  const paths = [`/updates/${draft.slug}`, `/cards/update-${id}.png`]
  const places = [...processes, ...Array.from({ length: 20 }, () => nginx)].flatMap(({ url }) =>
    paths.map((path) => url + path),
  )
  const shown = async () => {
    const statuses = await Promise.all(places.map(async (place) => (await fetch(place)).status))
    return [...new Set(statuses)].join()
  }
  await expect.poll(shown, { timeout: 60_000 }).toBe('200')
  await withdrawUpdate(ADMIN, id, 'en')
  await expect.poll(shown, { timeout: 10_000, interval: 100 }).toBe('410')
  for (let round = 0; round < 20; round += 1) expect(await shown()).toBe('410')
})

test('an update publishes itself at its moment, once, whichever process does it', async () => {
  const updates = await Promise.all(Array.from({ length: 5 }, () => draftUpdate({ title: 'By itself' })))
  const { day, time } = localTime(new Date(Date.now() + 24 * 60 * 60 * 1000), 'UTC')
  for (const { id } of updates)
    expect(await schedule(ADMIN_ID, id, 'en', { day, time, zone: 'UTC' })).toHaveProperty('moment')
  const ask = (sql: string) => query(process.env.DATABASE_URL ?? '', sql)
  const ids = updates.map(({ id }) => id).join()
  await ask(`UPDATE update_words SET scheduled_for = now() + interval '2 s' WHERE update_id IN (${ids})`)
  await ask(`UPDATE ${JOBS_TABLE} j SET run_at = now() + interval '2 s'
    FROM ${KINDS_TABLE} t WHERE t.id = j.task_id AND t.identifier = 'publish-due'`)
  const places = processes.flatMap(({ url }) => updates.map(({ draft }) => `${url}/updates/${draft.slug}`))
  const statuses = () => Promise.all(places.map(async (place) => (await fetch(place)).status))
  await expect.poll(statuses, { timeout: 10_000, interval: 250 }).toEqual(places.map(() => 200))
  const late =
    await ask(`SELECT max(extract(epoch FROM w.published_at) - extract(epoch FROM (e.detail->>'scheduled')::timestamptz))
    < 5 AS intime FROM update_words w JOIN audit_events e ON e.subject = 'update:' || w.update_id AND e.verb = 'publish'
    WHERE w.update_id IN (${ids})`)
  expect(late).toEqual([{ intime: true }])
  for (const { id } of updates)
    expect(await auditedVerbs(`update:${id}`)).toEqual(['create', 'schedule', 'publish'])
})

test('nginx answers public pages itself, compressed as the site sent them, and nobody’s own', async () => {
  const ask = (path: string, headers: Record<string, string> = {}) =>
    fetch(nginx.url + path, { headers, redirect: 'manual' })
  const page = await ask('/', { 'accept-encoding': 'gzip, deflate, br, zstd' })
  expect(page.headers.get('content-encoding')).toBe('br')
  expect((await ask('/', { 'accept-encoding': 'gzip' })).headers.get('content-encoding')).toBe('gzip')
  const askedAgain = async () => {
    const etag = (await ask('/')).headers.get('etag') ?? ''
    return (await ask('/', { 'if-none-match': etag })).status
  }
  await expect.poll(askedAgain).toBe(304)
  const own = ['/sign', '/admin', '/confirm', '/api']
  const paths = ['/?from=a', '/es/film', '/sign', '/admin/login', '/confirm/A-secret.Token', '/api/nothing']
  for (const path of paths)
    for (const headers of [undefined, undefined, { cookie: 'seen=1' }])
      await (await ask(path, headers)).text()

  const logged = async () => (await nginx.log()).split('\n').map((line) => line.split(' '))
  const kept = async () => (await logged()).filter((line) => line.at(-1) === 'HIT').map((line) => line[2])
  const seen = async () => (await logged()).map((line) => line[2])
  await expect.poll(kept, { timeout: 10_000 }).toEqual(expect.arrayContaining(['/', '/es/film']))
  await expect.poll(seen, { timeout: 10_000 }).toEqual(expect.arrayContaining(own))
  expect((await kept()).filter((path) => own.includes(path ?? ''))).toEqual([])
  expect(await nginx.log()).not.toMatch(/secret|127\.|from=|nothing/)
  expect((await ask('/admin')).headers.get('cache-control')).toContain('no-store')
})
