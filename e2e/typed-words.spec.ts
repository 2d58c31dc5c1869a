import type { Page } from '@playwright/test'
import { expect, test } from './support/test.ts'
import { translated } from './support/translation.ts'

const SOON = { timeout: 10_000 }

function text(page: Page) {
  return page.getByLabel('Text', { exact: true })
}

/** Holds the page's scripts back until the returned function is called. */
async function withSlowScripts(page: Page): Promise<() => void> {
  let release = () => {}
  const released = new Promise<void>((resolve) => (release = resolve))
  await page.route('**/_next/static/**/*.js', async (route) => {
    await released
    await route.continue()
  })
  return release
}

function fails(page: Page): Error[] {
  const errors: Error[] = []
  page.on('pageerror', (error) => errors.push(error))
  return errors
}

test('an editor that the browser translates goes on while one writes, saves and publishes', async ({
  admin,
  page,
  request,
}) => {
  const errors = fails(page)
  await admin.signsIn()
  await admin.beginsAnUpdate({ title: 'Translated', date: '2026-11-20' })
  await expect(page).toHaveURL(/\/admin\/updates\/\d+/)
  await page.getByRole('button', { name: 'Save draft' }).waitFor()
  await translated(page)
  await page.getByRole('button', { name: 'Publish in English' }).click()
  await expect(page.locator('#en-byline-error')).toBeVisible(SOON)
  await page.getByLabel('Byline').pressSequentially('The campaign')
  await page.getByLabel('Summary').pressSequentially('What happened.')
  await text(page).pressSequentially('Ten letters and more [@nope]', { delay: 30 })
  await page.context().setOffline(true)
  await text(page).pressSequentially(' and')
  await expect(page.getByText('Not saved: no connection')).toBeVisible(SOON)
  await page.context().setOffline(false)
  await expect(page.getByText(/Draft\. Saved/)).toBeVisible(SOON)
  await page.getByRole('button', { name: 'Cite' }).click()
  await page.getByRole('combobox', { name: /search its title/ }).fill('no such thing')
  await page.getByRole('combobox', { name: /search its title/ }).fill('senate votes')
  await page.keyboard.press('Escape')
  await admin.choosesALaterMoment()
  await page.getByLabel('Day').fill('2099-01-01')
  await page.getByLabel('Time', { exact: true }).fill('09:00')
  await page.getByRole('button', { name: 'Schedule in English' }).click()
  await expect(page.locator('#en-day-error')).toBeVisible(SOON)
  await page.getByLabel('When', { exact: true }).selectOption('Now')
  await page.getByRole('button', { name: 'Publish in English' }).click()
  await expect(page.locator('#en-body-error')).toContainText('[@nope]', SOON)
  await text(page).fill('Ten letters and more.')
  await page.getByRole('button', { name: 'Publish in English' }).click()
  await expect.poll(async () => (await request.get('/updates/translated')).status(), SOON).toBe(200)
  await expect(text(page)).toHaveValue('Ten letters and more.')
  expect(errors).toEqual([])
})

test('the other forms go on too', async ({ admin, page }) => {
  const errors = fails(page)
  await admin.signsIn()
  const forms = [
    { path: '/admin/references/new', button: 'Add', field: 'Title of the source' },
    { path: '/admin/petition/campaign', button: 'Save where gifts are made', field: 'Where gifts are made' },
    { path: '/admin/petition/words', button: 'Save, live at once', field: 'Title of the film' },
    { path: '/admin/removals/new', button: /count/i, field: 'Email domain' },
    { path: '/admin/blocks', button: 'Block', field: 'Domain or network' },
    { path: '/admin/admins', button: 'Make a link', field: 'Email' },
  ]
  for (const { path, button, field } of forms) {
    await page.goto(path)
    await page.getByRole('button', { name: button }).first().waitFor()
    await translated(page)
    const typed = page.getByLabel(field, { exact: true }).first()
    for (const words of ['', '%', 'http://a b', '']) {
      await typed.fill(words)
      const answered = page.waitForResponse((response) => response.request().method() === 'POST')
      await page.getByRole('button', { name: button }).first().click()
      await answered
    }
    await expect(page.getByRole('heading', { name: 'Something went wrong' })).toHaveCount(0)
  }
  expect(errors).toEqual([])
})

test('what is typed while the editor’s scripts load stands in its fields afterwards, and is saved', async ({
  admin,
  page,
}) => {
  await admin.signsIn()
  await admin.writesAnUpdate({ title: 'Typed early', date: '2026-11-20', text: 'Before.' })
  const arrive = await withSlowScripts(page)
  await page.reload({ waitUntil: 'commit' })
  await text(page).fill('Typed at once.')
  await page.getByLabel('Byline').fill('Somebody')
  await admin.choosesALaterMoment()
  await page.getByLabel('Day').fill('2027-01-05')
  await page.getByLabel('Time', { exact: true }).fill('09:00')
  await page.getByLabel('Time zone').selectOption('Europe/Madrid')
  arrive()
  await expect(page.getByText(/^Draft\. Saved[^@]*$/)).toBeVisible(SOON)
  await expect(text(page)).toHaveValue('Typed at once.')
  await expect(page.getByLabel('Byline')).toHaveValue('Somebody')
  await expect(page.getByText(/Jan 5, 2027, 09:00 \(Europe\/Madrid/)).toBeVisible()
  await page.getByRole('button', { name: 'Schedule in English' }).click()
  await expect(page.getByText(/^Scheduled for .*Europe\/Madrid/)).toBeVisible(SOON)
  await page.reload()
  await expect(text(page)).toHaveValue('Typed at once.')
  await expect(page.getByLabel('Byline')).toHaveValue('Somebody')
})

test('what is typed before the scripts of a form that saves by a button come is what it sends', async ({
  admin,
  page,
}) => {
  await admin.signsIn()
  const arrive = await withSlowScripts(page)
  await page.goto('/admin/petition/words', { waitUntil: 'commit' })
  const film = page.locator('#en-film')
  await film.fill('It shows the border.')
  arrive()
  await expect(page.getByRole('toolbar').first()).toBeVisible()
  await page.waitForLoadState('networkidle')
  await expect(film).toHaveValue('It shows the border.')
})

test('an error of the page loses nothing of what was typed', async ({ admin, page }) => {
  await admin.signsIn()
  await page.goto('/admin/petition/campaign')
  const organisation = page.getByLabel('Organisation')
  await page.getByRole('heading', { name: 'Goals' }).waitFor()
  await organisation.fill('An organisation that was just typed')
  // Browser extensions can make React lose its own nodes.
  const mend = await page.evaluateHandle(() => {
    const { insertBefore, appendChild } = Node.prototype
    const refuse = (works: typeof appendChild | typeof insertBefore) =>
      function (this: Node, ...nodes: [Node, Node]) {
        if (this instanceof Element && this.closest('form'))
          throw new DOMException('No child', 'NotFoundError')
        return works.apply(this, nodes)
      }
    Object.assign(Node.prototype, { insertBefore: refuse(insertBefore), appendChild: refuse(appendChild) })
    return () => Object.assign(Node.prototype, { insertBefore, appendChild })
  })
  await page.getByLabel('Address of the film').fill('no address')
  await page.getByRole('button', { name: 'Save, live at once' }).click()
  await expect(page.getByRole('heading', { name: 'Something went wrong' })).toBeVisible(SOON)
  await expect(page.getByLabel('Organisation')).toHaveValue('An organisation that was just typed')
  await mend.evaluate((undo) => undo())
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('form', { name: 'Names and addresses' })).toBeVisible(SOON)
  await expect(organisation).toHaveValue('An organisation that was just typed')
  await page.reload()
})
