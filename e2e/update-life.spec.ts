import type { APIRequestContext } from '@playwright/test'
import { JOBS_TABLE, KINDS_TABLE } from '@/lib/platform/queue-tables'
import { tokenExpiringAt } from '@/lib/platform/tokens'
import { pathsOf, ROUTES } from '@/routes.mjs'
import type { Site } from '@/testing/drivers/site'
import { expect, test } from './support/test.ts'

const SOON = { timeout: 10_000 }

// Wherever the public, or a program, could find an update.
const OPEN = ROUTES.filter(({ kind }) => kind === 'page' || kind === 'machine').flatMap(pathsOf)
const PLACES = [...OPEN.filter((path) => !path.includes('[')), '/archive/2026', '/es/archive/2026']
const OF_ONE = ['', '/references.json', '/references.bib', '/references.ris']

// One after the other: parallel requests would be rendered at once, and wait for each other.
function placesOf(slug: string): string[] {
  return [...PLACES, ...OF_ONE.flatMap((file) => [`/updates/${slug}${file}`, `/es/updates/${slug}${file}`])]
}

async function shownAt(request: APIRequestContext, path: string, words: string[]): Promise<string[]> {
  const text = await (await request.get(path)).text()
  return words.filter((each) => text.includes(each))
}

async function updateAt(site: Site, slug: string) {
  const [row] = await site.query(
    `SELECT id, preview_id AS "previewId", preview_version AS version FROM updates
     WHERE id = (SELECT update_id FROM update_slugs WHERE slug = '${slug}')`,
  )
  return row as { id: number; previewId: string; version: number }
}

test('a draft is read by whoever has its link, and by nobody else, until the link is ended', async ({
  admin,
  browser,
  page,
  request,
  site,
}) => {
  await admin.signsIn()
  await admin.writesAnUpdate({
    title: 'Only for a few',
    date: '2026-11-20',
    text: 'Whispered words.[@whisper-2026]',
  })
  await admin.addsAReference({
    title: 'A source that nobody knows yet',
    publisher: 'Gazette',
    date: '2026',
    url: 'https://gazette.example/whisper',
    key: 'whisper-2026',
  })
  await page.getByRole('button', { name: 'Make a link' }).click()
  const field = page.getByLabel('Link to the draft in English')
  const link = await field.inputValue()
  await page.reload()
  await expect(field).toHaveValue(link)
  await field.press('Enter')

  const outside = await browser.newPage()
  const opened = await outside.goto(link)
  expect(opened?.headers()['cache-control']).toContain('no-store')
  expect(opened?.headers()['x-robots-tag']).toContain('noindex')
  expect(opened?.headers()['referrer-policy']).toBe('same-origin')
  await expect(outside.getByRole('heading', { level: 1 })).toHaveText('Only for a few')
  await expect(outside.getByRole('complementary', { name: 'A draft' })).toContainText(/works until .* UTC/)
  await expect(outside.locator('#ref-1')).toContainText('A source that nobody knows yet')
  await outside.getByRole('link', { name: 'Español', exact: true }).click()
  await expect(outside.getByText('Esta noticia está solo en inglés.')).toBeVisible()
  await expect(outside.getByRole('complementary', { name: 'Un borrador' })).toBeVisible()

  const secrets = ['Only for a few', 'Whispered', 'only-for-a-few', 'A source that nobody knows']
  for (const path of placesOf('only-for-a-few'))
    expect(await shownAt(request, path, secrets), path).toEqual([])
  const [guessed, unknown] = await Promise.all(
    ['only-for-a-few', 'never-written'].map(async (slug) => {
      const answer = await request.get(`/updates/${slug}`)
      return [answer.status(), answer.headers()['cache-control'], await answer.text()]
    }),
  )
  expect(guessed).toEqual(unknown)
  expect(guessed?.[0]).toBe(404)

  const { previewId, version, id } = await updateAt(site, 'only-for-a-few')
  expect((await request.get(`/cards/update-${id}.png`)).status()).toBe(404)
  const over = new Date(Date.now() - 60_000)
  await outside.goto(`/preview/${tokenExpiringAt('preview', previewId, version, over)}`)
  await expect(outside.getByRole('heading', { level: 1 })).toHaveText('This link is too old')
  await expect(outside.getByRole('main')).toContainText('Ask whoever sent it')
  await expect(outside.getByText('Whispered')).toHaveCount(0)

  await page.getByRole('button', { name: 'End the link' }).click()
  await expect(page.getByText('The link opens nothing any more.')).toBeVisible()
  await outside.goto(link.replace('/preview/', '/es/preview/'))
  await expect(outside.getByRole('heading', { level: 1 })).toHaveText('Este enlace no funciona')
  await expect(outside.getByText('Whispered')).toHaveCount(0)
  const audit = await site.query(`SELECT verb, detail FROM audit_events WHERE subject = 'update:${id}'`)
  expect(audit.map((event) => (event as { verb: string }).verb)).toEqual(
    expect.arrayContaining(['make-preview-link', 'revoke-preview-link']),
  )
  const secret = link.split('.').pop() ?? 'nothing'
  expect(JSON.stringify(audit) + site.log()).not.toContain(secret)
  await outside.close()
})

test('an update is scheduled in a time zone, moved, called off, and publishes itself at its moment', async ({
  admin,
  page,
  request,
  site,
}) => {
  await admin.signsIn()
  await admin.writesAnUpdate({ title: 'News at nine', date: '2026-11-21', text: 'It is nine o’clock.' })
  const form = page.getByRole('region', { name: 'State and publishing' })
  await admin.choosesALaterMoment()
  const schedules = async (day: string, time: string, zone: string) => {
    await form.getByLabel('Day').fill(day)
    await form.getByLabel('Time', { exact: true }).fill(time)
    await form.getByLabel('Time zone').selectOption(zone)
    await form.getByRole('button', { name: /^(Schedule in|Change)/ }).click()
  }
  const year = new Date().getUTCFullYear() + 1
  await schedules('2020-01-01', '09:00', 'America/Mexico_City')
  await expect(form.getByText('This is over: choose a moment to come.')).toBeVisible()
  await form.getByLabel('Day').fill('2099-07-01')
  await expect(form).toContainText('That is more than a year from now: is it right?')
  await schedules(`${year}-07-01`, '09:00', 'America/New_York')
  await expect(
    page.getByText(`Jul 1, ${year}, 09:00 (America/New_York, UTC−04:00), as it is saved`),
  ).toBeVisible()
  await schedules(`${year}-07-01`, '09:00', 'America/Mexico_City')
  await expect(
    page.getByText(`Jul 1, ${year}, 09:00 (America/Mexico_City, UTC−06:00), as it is saved`),
  ).toBeVisible()
  await expect(form).toContainText(`Jul 1, ${year}, 15:00 (UTC)`)

  await page.getByRole('button', { name: 'Call it off' }).click()
  await expect(page.getByText('Publishes itself on')).toHaveCount(0, SOON)
  await form.getByRole('button', { name: 'Schedule in English' }).click()
  await expect(page.getByText('Publishes itself on')).toBeVisible()
  const text = page.getByLabel('Text', { exact: true })
  await text.fill('It is nearly nine o’clock.')
  await expect(page.getByText(/^Scheduled\. Kept beside what is scheduled/)).toBeVisible(SOON)
  await expect(page.getByText('The last changes are not part of it')).toBeVisible(SOON)
  await page.getByRole('button', { name: 'Save draft' }).click()
  await expect(page.getByText('The last changes are not part of it')).toHaveCount(0)
  for (const path of placesOf('news-at-nine'))
    expect(await shownAt(request, path, ['News at nine', 'news-at-nine']), path).toEqual([])
  await page.goto('/admin/updates?state=scheduled')
  await expect(page.getByRole('row', { name: /News at nine.*Scheduled.*UTC−06:00/ })).toBeVisible()
  await page.getByRole('link', { name: 'News at nine' }).click()
  await expect(text).toHaveValue('It is nearly nine o’clock.')

  const { id } = await updateAt(site, 'news-at-nine')
  await site.query(`UPDATE update_words SET scheduled_for = now() + interval '1 s' WHERE update_id = ${id}`)
  await site.query(
    `UPDATE ${JOBS_TABLE} j SET run_at = now() + interval '1 s'
     FROM ${KINDS_TABLE} t WHERE t.id = j.task_id AND t.identifier = 'publish-due'`,
  )
  await expect.poll(async () => (await request.get('/updates/news-at-nine')).status(), SOON).toBe(200)
  expect(
    await site.query(`SELECT a.email, detail->>'zone' AS zone FROM audit_events e JOIN admins a ON a.id = e.admin_id
      WHERE subject = 'update:${id}' AND verb = 'publish'`),
  ).toEqual([{ email: admin.account.email, zone: 'America/Mexico_City' }])

  // The open page still considers it scheduled: what it saves then is not public.
  await text.fill('Half a sent')
  await page.getByRole('button', { name: 'Save draft' }).click()
  await expect(page.getByText('It was published meanwhile.')).toBeVisible(SOON)
  await expect(page.getByRole('button', { name: 'Save, live at once' })).toBeVisible()
  expect(await (await request.get('/updates/news-at-nine')).text()).toContain('It is nearly nine o’clock.')
})

test('what was to publish itself and lacks something stays a draft, and the admin area says so', async ({
  admin,
  page,
  request,
  site,
}) => {
  await admin.signsIn()
  await admin.writesAnUpdate({ title: 'Not whole at noon', date: '2026-11-21', text: 'Nearly.' })
  const { id } = await updateAt(site, 'not-whole-at-noon')
  await site.query(
    `UPDATE update_words SET summary = '', scheduled_for = now(), scheduled_zone = 'UTC',
     scheduled_by = (SELECT id FROM admins LIMIT 1) WHERE update_id = ${id}`,
  )
  await site.query(`SELECT graphile_worker.add_job('publish-due')`)
  await page.goto('/admin')
  const notice = page.getByText('Not published at their moment')
  await expect(async () => {
    await page.reload()
    await expect(notice).toBeVisible({ timeout: 500 })
  }).toPass(SOON)
  await notice.getByRole('link', { name: 'Not whole at noon' }).click()
  await expect(page.getByText('since something was missing')).toBeVisible()
  expect((await request.get('/updates/not-whole-at-noon')).status()).toBe(404)
  await page.getByLabel('Summary').fill('Now it is whole.')
  await page.getByRole('button', { name: 'Publish in English' }).click()
  await expect(page.getByText('since something was missing')).toHaveCount(0)
})

test('an old address leads to the new one for good, and a withdrawn update says so and nothing else', async ({
  admin,
  page,
  request,
  site,
}) => {
  await admin.signsIn()
  await admin.writesAnUpdate({ title: 'The first title', date: '2026-11-22', text: 'The very same news.' })
  await page.getByRole('button', { name: 'Publish in English' }).click()
  const statusOf = async (path: string) => (await request.get(path, { maxRedirects: 0 })).status()
  await expect.poll(() => statusOf('/updates/the-first-title'), SOON).toBe(200)
  await page.getByLabel('Title', { exact: true }).fill('A better title')
  await page.getByRole('button', { name: 'a-better-title' }).click()
  await expect(page.getByLabel('Address', { exact: true })).toHaveValue('a-better-title')
  await page.getByRole('button', { name: 'Save, live at once' }).click()
  await expect.poll(() => statusOf('/updates/the-first-title'), SOON).toBe(308)
  for (const [root, path] of [
    ['', '/updates/the-first-title?from=mail'],
    ['/es', '/es/updates/the-first-title'],
  ] as const) {
    const moved = await request.get(path, { maxRedirects: 0 })
    expect([moved.status(), moved.headers().location]).toEqual([308, `${root}/updates/a-better-title`])
    expect(moved.headers()['cache-control']).toBe('public, max-age=0, s-maxage=5, stale-while-revalidate=5')
    expect(await (await request.get(path)).text()).toContain('A better title')
  }

  const card = `/cards/update-${(await updateAt(site, 'a-better-title')).id}.png`
  expect(await statusOf(card)).toBe(200)
  const editor = page.url()
  await page.goto('/admin/updates/new')
  await page.getByLabel('Title', { exact: true }).fill('The first title')
  await page.getByLabel('Date', { exact: true }).fill('2026')
  await page.getByRole('button', { name: 'Start writing' }).click()
  await expect(page.getByLabel('Address', { exact: true })).toHaveValue('the-first-title-2')

  await page.goto(editor)
  await page.getByRole('button', { name: 'Withdraw' }).click()
  await expect.poll(() => statusOf('/updates/a-better-title'), SOON).toBe(410)
  for (const [path, words] of [
    ['/updates/a-better-title', 'This update was withdrawn'],
    ['/es/updates/a-better-title', 'Esta noticia fue retirada'],
    ['/updates/the-first-title', 'This update was withdrawn'],
  ] as const) {
    await expect.poll(() => statusOf(path), SOON).toBe(410)
    const gone = await request.get(path, { maxRedirects: 0 })
    expect([path, gone.status(), gone.headers()['cache-control']]).toEqual([path, 410, 'no-store'])
    expect(gone.headers()['x-robots-tag']).toBe('noindex')
    expect(await gone.text()).toContain(words)
  }
  await expect.poll(() => statusOf(card), SOON).toBe(410)
  const secrets = ['A better title', 'The very same news', 'a-better-title', 'the-first-title']
  // Each has its own time, since a page is served once more while it is made anew.
  for (const path of placesOf('a-better-title'))
    await expect.poll(() => shownAt(request, path, secrets), { ...SOON, message: path }).toEqual([])
  await page.goto('/admin/updates?state=withdrawn')
  await page.getByRole('link', { name: 'A better title' }).click()
  await page.getByRole('button', { name: 'Publish in English' }).click()
  await expect.poll(() => statusOf('/updates/a-better-title'), SOON).toBe(200)
  await expect.poll(() => statusOf('/updates/the-first-title'), SOON).toBe(308)
})

test('beyond twenty updates the years lead to all of them, and each update to the next', async ({
  page,
  request,
  site,
}) => {
  const insert = `
    WITH made AS (
      INSERT INTO updates (date) SELECT to_char(date '2010-01-01' + n * interval '1 month', 'YYYY-MM')
      FROM generate_series(0, 44) AS n RETURNING id
    ), slugs AS (SELECT id, 'month-' || row_number() OVER (ORDER BY id) - 1 AS slug FROM made)
    INSERT INTO update_words (update_id, locale, slug, title, byline, summary, body, published_at)
    SELECT id, 'en', slug, 'Of ' || slug, 'The campaign', 'In short.', 'Text.', now() FROM slugs`
  await site.query(insert)
  await site.query(`SELECT pg_notify('campaign_changed', '')`)
  try {
    const listed = async () =>
      (await (await request.get('/updates')).text()).match(/<li class="grid/g)?.length
    await expect.poll(listed, SOON).toBe(20)
    await page.goto('/updates')
    await page
      .getByRole('navigation', { name: 'All updates by year' })
      .getByRole('link', { name: '2010' })
      .click()
    await expect(page).toHaveURL(/\/archive\/2010$/)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Updates from 2010')
    await expect(page.getByRole('main').getByRole('listitem').filter({ hasText: 'Of month-' })).toHaveCount(
      12,
    )
    await expect(page.locator('head link[rel=prev]')).toHaveAttribute('href', `${site.url}/archive/2011`)
    await expect(page.locator('head link[rel=next]')).toHaveCount(0)
    // A stale copy may be served once more while a new one is made.
    const sitemap = async () => (await request.get('/sitemap.xml')).text()
    await expect.poll(sitemap, SOON).toContain(`<loc>${site.url}/es/archive/2010</loc>`)
    expect(await sitemap()).toContain(`<loc>${site.url}/archive</loc>`)
    await site.query(`UPDATE update_words SET edited_at = now() WHERE title = 'Of month-0'`)
    await site.query(`SELECT pg_notify('campaign_changed', '')`)
    const changedIn = async (year: number) =>
      new RegExp(`<loc>[^<]*/archive/${year}</loc>[\\s\\S]*?<lastmod>(.*?)</lastmod>`).exec(
        await sitemap(),
      )?.[1] ?? ''
    await expect.poll(async () => (await changedIn(2010)) > (await changedIn(2011)), SOON).toBe(true)
    expect((await request.get('/archive/2009')).status()).toBe(404)

    await page.goto('/es/updates/month-20')
    const around = page.getByRole('navigation', { name: 'Noticias anteriores y posteriores' })
    await expect(around.locator('a[rel=prev]')).toHaveText('Anterior Of month-19 (en inglés)')
    await around.locator('a[rel=next]').click()
    await expect(page).toHaveURL(/\/es\/updates\/month-21$/)
    const now = page.getByRole('region', { name: 'Comparte esto' })
    await expect(now.getByRole('link', { name: 'WhatsApp' })).toBeVisible()
    await expect(now.getByRole('link', { name: 'comparte la petición' })).toHaveAttribute('href', '/es#share')
    await expect(now.getByRole('link', { name: 'dona' })).toHaveAttribute('href', '/es/donate')
  } finally {
    // What was public stays: without words it is shown nowhere.
    await site.query(`DELETE FROM update_words WHERE slug LIKE 'month-%'`)
    await site.query(`SELECT pg_notify('campaign_changed', '')`)
  }
})
