import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { localePath, LOCALES } from '@/lib/i18n/locales'
import { MESSAGES } from '@/lib/i18n/messages'
import { translator } from '@/lib/i18n/translator'
import { db, disconnect } from '@/lib/platform/db'
import { unsubscribeToken } from '@/lib/subscriptions/token'
import { SWITCHES, type Switch } from '@/lib/switches/schema'
import { turnSwitch } from '@/lib/switches/turn'
import { LISTED_PAGES } from '@/testing/addresses'
import setUpPostgres from '@/testing/database/postgres'
import { Mailbox } from '@/testing/doubles/mailbox'
import { pressWithoutScripts } from '@/testing/drivers/form-without-scripts'
import { startProcesses, type SiteProcess } from '@/testing/drivers/site-process'
import { ADMIN } from '@/testing/scenes/authorized'
import { ownersCookie } from '@/testing/scenes/owners-cookie'
import { actToken, aSubmission, confirmedSignature } from '@/testing/scenes/signatures'

const MOST_MS = 10_000
const SOON = { timeout: MOST_MS, interval: 50 }
const EVENTUALLY = { timeout: 30_000, interval: 200 }
const PAGES = LOCALES.flatMap((locale) =>
  LISTED_PAGES.map((path) => ({ locale, path: localePath(locale, path) })),
)

const mailbox = new Mailbox()
const undo: (() => Promise<void>)[] = []
let one: SiteProcess
let other: SiteProcess
let cookie = ''

beforeAll(async () => {
  undo.push(await setUpPostgres(), disconnect)
  await mailbox.open()
  undo.push(() => mailbox.close())
  const site = await startProcesses(2, {
    SMTP_URL: mailbox.url,
    MAIL_FROM: 'Campaign <campaign@example.org>',
    LIMITS: 'off',
  })
  undo.push(site.stop)
  ;[one, other] = site.processes as [SiteProcess, SiteProcess]
  cookie = await ownersCookie()
}, 600_000)

afterEach(async () => {
  for (const which of SWITCHES) await turnSwitch(ADMIN, which, 'off')
})

afterAll(async () => {
  for (const step of undo.reverse()) await step()
})

const press = (at: SiteProcess, which: Switch, to: 'on' | 'off') =>
  pressWithoutScripts({ url: `${at.url}/admin/petition/switches`, cookie }, { which, to })

/** Pressed in one process, it holds in the other in time, and every public page of both says so in its language. */
async function turns(at: SiteProcess, elsewhere: SiteProcess, which: Switch, to: 'on' | 'off') {
  const pages = [at, elsewhere].flatMap(({ url }) =>
    PAGES.map(({ locale, path }) => ({ url: url + path, notice: translator(locale, 'switches')(which) })),
  )
  const unturned = async (some = pages) => {
    const shown = await Promise.all(some.map(async ({ url }) => (await fetch(url)).text()))
    return some.filter(({ notice }, index) => shown[index]?.includes(notice) !== (to === 'on'))
  }
  expect(await unturned()).toEqual(pages)
  const began = performance.now()
  await press(at, which, to)
  let left = pages
  let lastUnturned = began
  await expect
    .poll(async () => {
      const asked = performance.now()
      left = await unturned(left)
      if (left.length > 0) lastUnturned = asked
      return left
    }, EVENTUALLY)
    .toEqual([])
  const took = lastUnturned - began
  console.log(
    `${which} ${to}: last seen as before ${(took / 1_000).toFixed(1)} s later, of ${pages.length} pages`,
  )
  // A busy machine may take long over an answer, but what is asked for by then is not answered as before.
  expect(took).toBeLessThan(MOST_MS)
  expect(await unturned()).toEqual([])
}

function post(at: SiteProcess, path: string, body: Record<string, unknown> | URLSearchParams) {
  const json = { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
  const sent = body instanceof URLSearchParams ? { body } : json
  return fetch(at.url + path, { method: 'POST', redirect: 'manual', ...sent })
}

const someone = () => ({
  name: 'Ana',
  email: `${crypto.randomUUID()}@example.org`,
  country: 'MX',
  consent: true,
})
const signs = async (at: SiteProcess, who = someone()) => (await post(at, '/api/signatures', who)).status
const asForm = () => new URLSearchParams({ ...someone(), consent: 'on', locale: 'es' })

const offersTheForm = async (at: SiteProcess) =>
  (await (await fetch(`${at.url}/`)).text()).includes('action="/api/signatures"')

test('signing that is closed in one process is closed in the other, and open again', async () => {
  await turns(one, other, 'signing', 'on')
  await expect.poll(() => signs(other), SOON).toBe(410)
  const form = await post(other, '/api/signatures', asForm())
  expect([form.status, await form.text()]).toEqual([410, expect.stringContaining('lang="es"')])
  expect(await offersTheForm(other)).toBe(false)

  await turns(other, one, 'signing', 'off')
  await expect.poll(() => signs(one), SOON).toBe(202)
  expect(await offersTheForm(one)).toBe(true)
})

test('mail that is stopped in one process is held by both, but for asked links, and sent afterwards', async () => {
  const asks = aSubmission()
  await confirmedSignature(asks)
  const subject = MESSAGES.en.mail.link.subject.replace('{title}', '')
  const links = () => mailbox.sentTo(asks.email).filter((mail) => mail.subject?.startsWith(subject)).length
  // The link is asked for later and takes two jobs, so whoever waits for it has passed the confirmation.
  const isMailed = async (at: SiteProcess) => {
    const [who, before] = [someone(), links()]
    expect(await signs(at, who)).toBe(202)
    expect((await post(at, '/api/signature/link', { email: asks.email, locale: 'en' })).status).toBe(202)
    await expect.poll(links, SOON).toBe(before + 1)
    return mailbox.sentTo(who.email).length > 0
  }
  await turns(one, other, 'mail', 'on')
  await expect.poll(() => isMailed(other), SOON).toBe(false)
  const held = [someone(), someone()]
  for (const who of held) expect(await signs(other, who)).toBe(202)
  for (const at of [one, other, one, other]) expect(await isMailed(at)).toBe(false)
  expect(held.flatMap(({ email }) => mailbox.sentTo(email))).toEqual([])

  await turns(other, one, 'mail', 'off')
  for (const { email } of held) await mailbox.mailTo(email, 1, MOST_MS)
}, 120_000)

test('while the site is read-only, the other process takes only what ends something, and all again afterwards', async () => {
  const [reader, withdraws, erases] = await Promise.all([
    confirmedSignature({ wantsUpdates: true }),
    confirmedSignature(),
    confirmedSignature(),
  ])
  await turns(one, other, 'readOnly', 'on')
  await expect.poll(() => signs(other), SOON).toBe(503)
  const refused = await post(other, '/api/signatures', someone())
  expect([await refused.json(), refused.headers.get('retry-after')]).toEqual([{ status: 'read-only' }, '300'])
  for (const path of ['/api/signatures', '/api/confirm', '/api/contact']) {
    const { status, headers } = await post(other, path, asForm())
    expect([path, status, headers.get('retry-after')]).toEqual([path, 503, '300'])
  }

  const oneClick = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' })
  const stopped = await post(other, `/api/unsubscribe/${unsubscribeToken(reader.id)}`, oneClick)
  const withdrawn = await post(other, '/api/withdraw', new URLSearchParams({ token: actToken(withdraws) }))
  const erased = await post(other, '/api/erase', new URLSearchParams({ token: actToken(erases) }))
  expect([stopped.status, withdrawn.status, erased.status]).toEqual([200, 303, 303])
  const rows = await db().signature.findMany({ where: { id: { in: [reader.id, withdraws.id, erases.id] } } })
  const states = new Map(rows.map(({ id, state, wantsUpdates }) => [id, `${state} ${wantsUpdates}`]))
  expect([reader, withdraws, erases].map(({ id }) => states.get(id))).toEqual([
    'confirmed false',
    'withdrawn false',
    undefined,
  ])

  await turns(other, one, 'readOnly', 'off')
  await expect.poll(() => signs(one), SOON).toBe(202)
})
