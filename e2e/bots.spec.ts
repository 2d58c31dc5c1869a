import type { Route } from '@playwright/test'
import { TRAP_FIELD } from '@/lib/signatures/hidden-fields-schema'
import { Signer } from '@/testing/drivers/signer'
import { startSite, type Site } from '@/testing/drivers/site'
import { limitsByHost } from '@/testing/scenes/limits'
import { crowdSigns, postsSignature } from './support/many-posts.ts'
import { expect, test } from './support/test.ts'

const { soft, hard } = limitsByHost('sign')

const standingOf = async (site: Site, name: string) => {
  const rows = await site.query(
    `SELECT array_remove(flags, 'quick') AS flags, held_at IS NOT NULL AS held, mails_sent AS mails FROM signatures WHERE name = '${name}'`,
  )
  return rows[0]
}
const SCRIPT = /\/site\.js/
const COUNTED_ON = { held: false, mails: 1 }
const HELD = { flags: ['no-proof-of-work'], held: true, mails: 0 }

async function aboveTheSoftLimit(site: Site): Promise<void> {
  const statuses = await crowdSigns(site.url, soft)
  expect(statuses.filter((status) => status === 202)).toHaveLength(soft)
}

test('a school signs from one address: above the soft limit a browser proves its work, which nobody can send again', async ({
  page,
  ownSite: site,
  ownSigner: signer,
}) => {
  await aboveTheSoftLimit(site)
  const headers = { 'X-Forwarded-For': '203.0.113.77', Forwarded: 'for=203.0.113.77' }
  const forged = await postsSignature(site.url, { headers })
  expect([forged.status, Object.keys(await forged.json())]).toEqual([429, ['challenge']])

  let letGo = () => {}
  const read = new Promise<void>((resolve) => (letGo = resolve))
  await page.route('**/prove.js', async (route) => {
    await read
    await route.continue()
  })
  await signer.opensThePetition('es')
  await signer.fillsTheForm({ name: 'With Work' }, 'es')
  const proved = page.waitForRequest((request) => Boolean(request.postDataJSON()?.altcha))
  await signer.pressesSign('es')
  await expect(page.locator('form#sign').getByRole('status')).toContainText('no eres un bot')
  letGo()
  await expect(page).toHaveURL(`${site.url}/es/thanks`)
  expect(await standingOf(site, 'With Work')).toMatchObject(COUNTED_ON)
  await site.mailbox.mailTo(signer.email)

  const { altcha } = (await proved).postDataJSON() as { altcha: string }
  const replayed = await postsSignature(site.url, { altcha })
  expect([replayed.status, Object.keys(await replayed.json())]).toEqual([429, ['challenge']])
})

test('above the soft limit nobody is shut out: without JavaScript, without its file or on plain http', async ({
  page,
  browser,
  ownSite: site,
}) => {
  await aboveTheSoftLimit(site)
  const plain = await browser.newPage({ javaScriptEnabled: false })
  await new Signer(plain, site, 'plain@example.org').signs({ name: 'Without JavaScript' })
  await expect(plain.getByRole('main')).toContainText('wait until one of us has looked at them')
  expect(await standingOf(site, 'Without JavaScript')).toEqual(HELD)
  await plain.close()

  // The script loads too late: the form returns with its input and a challenge, and then solves it.
  await page.route(SCRIPT, (route) => route.abort())
  const late = new Signer(page, site, 'late@example.org')
  await late.opensThePetition()
  await late.fillsTheForm({ name: 'Late Script' })
  await page.unroute(SCRIPT)
  await late.pressesSign()
  await expect(page).toHaveURL(`${site.url}/sign`)
  await expect(page.getByRole('alert').filter({ hasText: 'Press the button again' })).toBeFocused()
  await expect(page.locator('form#sign [name=name]')).toHaveValue('Late Script')
  await late.pressesSign()
  await expect(page).toHaveURL(`${site.url}/thanks`)
  expect(await standingOf(site, 'Late Script')).toMatchObject(COUNTED_ON)

  // It never loads.
  await page.route(SCRIPT, (route) => route.abort())
  const never = new Signer(page, site, 'never@example.org')
  await never.opensThePetition()
  await never.fillsTheForm({ name: 'No Script' })
  await never.pressesSign()
  await expect(page).toHaveURL(`${site.url}/sign`)
  await never.pressesSign()
  await expect(page).toHaveURL(`${site.url}/thanks`)
  expect(await standingOf(site, 'No Script')).toMatchObject(HELD)
  await page.unroute(SCRIPT)

  await page.addInitScript(() => Object.defineProperty(Crypto.prototype, 'subtle', { value: undefined }))
  const insecure = new Signer(page, site, 'plain-http@example.org')
  await insecure.opensThePetition()
  await insecure.fillsTheForm({ name: 'Plain Http' })
  await insecure.pressesSign()
  // The work takes two seconds of an idle processor.
  await expect(page).toHaveURL(`${site.url}/thanks`, { timeout: 60_000 })
  expect(await standingOf(site, 'Plain Http')).toMatchObject(COUNTED_ON)
})

test('above the soft limit a prover that is emptied, broken, blocked or hangs shuts nobody out, and no input is lost', async ({
  page,
  ownSite: site,
}) => {
  await aboveTheSoftLimit(site)
  await page.clock.install()
  const kept: [string, (route: Route) => Promise<void> | void][] = [
    ['Emptied', (route) => route.fulfill({ contentType: 'text/javascript', body: '' })],
    ['Broken', (route) => route.fulfill({ contentType: 'text/javascript', body: 'throw 1' })],
    ['Blocked', (route) => route.abort('blockedbyclient')],
    ['Hanging', () => page.clock.fastForward(20_000)],
  ]
  for (const [name, answer] of kept) {
    await page.unrouteAll()
    await page.route('**/prove.js', answer)
    await new Signer(page, site, `${name}@example.org`).signs({ name })
    expect(await standingOf(site, name)).toMatchObject(HELD)
  }

  const offline = new Signer(page, site, 'offline@example.org')
  await offline.opensThePetition()
  await offline.fillsTheForm({ name: 'Offline' })
  await page.unrouteAll()
  await page.route('**/prove.js', async (route) => {
    await page.context().setOffline(true)
    await route.abort()
  })
  await offline.pressesSign()
  await expect(page.getByRole('alert').filter({ hasText: 'check your connection' })).toBeFocused()
  await expect(page.locator('form#sign [name=name]')).toHaveValue('Offline')
})

test('far above the limits everybody is told when to try again, with the input kept', async ({
  page,
  browser,
  ownSite: site,
  ownSigner: signer,
}) => {
  await crowdSigns(site.url, hard)
  const refused = await postsSignature(site.url)
  expect([refused.status, await refused.json()]).toEqual([429, { status: 'too-many' }])
  expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(60)

  await signer.opensThePetition()
  await signer.fillsTheForm({ name: 'Too Many' })
  await signer.pressesSign()
  await expect(page.getByRole('alert').filter({ hasText: 'try again in 1 min.' })).toBeFocused()
  await expect(page.locator('form#sign [name=name]')).toHaveValue('Too Many')

  const plain = await browser.newPage({ javaScriptEnabled: false })
  const other = new Signer(plain, site, 'plain@example.org')
  await other.opensThePetition('es')
  await other.fillsTheForm({ name: 'Demasiadas' }, 'es')
  await other.pressesSign('es')
  await expect(plain.getByRole('main')).toContainText('inténtalo de nuevo en un minuto')
  await expect(plain.locator('[name=name]')).toHaveValue('Demasiadas')
  await expect(plain.getByRole('button', { name: 'Intentar de nuevo' })).toBeVisible()
  await plain.close()
})

test('behind a proxy of ours its word decides, and not what a client put before it', async () => {
  const site = await startSite({ TRUSTED_PROXIES: '1' })
  const through = (forged: string, client: string) =>
    postsSignature(site.url, { headers: { 'X-Forwarded-For': `${forged}, ${client}` } })
  const answers = Array.from({ length: soft }, (_, n) => through(`192.0.2.${n}`, '198.51.100.7'))
  expect((await Promise.all(answers)).filter(({ status }) => status === 202)).toHaveLength(soft)
  expect((await through('203.0.113.9', '198.51.100.7')).status).toBe(429)
  expect((await through('198.51.100.7', '203.0.113.9')).status).toBe(202)
  await site.stop()
})

test('what only a program fills in is seen by nobody, and whoever’s browser does it proves some work and gets the mail', async ({
  page,
  signer,
  site,
}) => {
  await signer.opensThePetition()
  await signer.fillsTheForm({ name: 'Trapped Program' })
  const trap = page.locator(`form#sign [name=${TRAP_FIELD}]`)
  await expect(trap).toBeHidden()
  await expect(page.getByRole('textbox', { name: 'Leave this empty' })).toHaveCount(0)
  await trap.evaluate((field) => Object.assign(field, { value: 'filled in' }))
  await signer.pressesSign()
  await expect(page).toHaveURL(`${site.url}/thanks`)
  const standing = (await standingOf(site, 'Trapped Program')) as { flags: string[] }
  expect(standing).toMatchObject(COUNTED_ON)
  expect(standing.flags).toEqual(['honeypot'])
  await site.mailbox.mailTo(signer.email)
})
