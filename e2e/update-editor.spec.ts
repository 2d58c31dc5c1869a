import type { Locator, Page, Response } from '@playwright/test'
import { expect, test } from './support/test.ts'

const SOON = { timeout: 10_000 }

function text(page: Page | Locator) {
  return page.getByLabel('Text', { exact: true })
}

// The author of the last save is shown until something is saved here.
function saved(page: Page | Locator) {
  return page.getByText(/^(Draft|Published)\. (Saved|Kept)[^@]*$/)
}

/** Waits for the autosave. */
async function writes(page: Page, field: Locator, value: string) {
  const isAutosave = (answer: Response) => answer.request().postData()?.includes('autosave') ?? false
  const answer = page.waitForResponse(isAutosave, SOON)
  await field.fill(value)
  await answer
  await expect(saved(page)).toBeVisible(SOON)
}

test('an update is written with the toolbar, cited, and previewed as its page then shows it', async ({
  admin,
  page,
  request,
}) => {
  await admin.signsIn()
  await admin.writesAnUpdate({ title: 'With the toolbar', date: '2026-11-20', text: 'It was decided' })
  await text(page).focus()
  await page.keyboard.press('Control+End')
  await page.getByRole('button', { name: 'Cite' }).click()
  await page.getByRole('combobox', { name: /search its title/ }).fill('senate votes')
  await page.keyboard.press('Enter')
  await page.keyboard.type('. ')
  await page.keyboard.press('Control+b')
  await page.keyboard.type('At last')
  const written = await text(page).inputValue()
  expect(written).toMatch(/^It was decided\[@[a-z0-9-]+\]\. \*\*At last\*\*$/)

  await page.getByRole('button', { name: 'Bold' }).focus()
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('button', { name: 'Heading' })).toBeFocused()
  await page.keyboard.press('Enter')
  expect(await text(page).inputValue()).toBe(`## ${written}`)
  await page.keyboard.press('Control+z')
  expect(await text(page).inputValue()).toBe(written)

  const preview = page.getByRole('region', { name: 'Preview' })
  await expect(preview.getByText('At last')).toBeVisible(SOON)
  await expect(preview.getByRole('link', { name: 'Reference 1', exact: true })).toBeVisible()
  await text(page).press('Control+End')
  await page.keyboard.type('[@soon-2026]')
  const missing = page.locator('.live-preview').getByText('no reference has as its key: [@soon-2026]')
  await expect(missing).toBeVisible(SOON)
  await admin.addsAReference({
    title: 'A source that came later',
    publisher: 'Gazette',
    date: '2026',
    url: 'https://gazette.example/soon',
    key: 'soon-2026',
  })
  await expect(preview.getByRole('link', { name: 'Reference 2', exact: true })).toBeVisible(SOON)
  await expect(missing).toHaveCount(0)

  const [drawn, listed] = await Promise.all([
    preview.locator('.prose').innerHTML(),
    preview.getByRole('list').last().innerHTML(),
  ])
  await page.getByRole('button', { name: 'Publish in English' }).click()
  await expect.poll(async () => (await request.get('/updates/with-the-toolbar')).status(), SOON).toBe(200)
  await page.goto('/updates/with-the-toolbar')
  expect(await page.locator('article .prose').innerHTML()).toBe(drawn)
  expect(await page.locator('article section ol').last().innerHTML()).toBe(listed)
})

test('Enter goes on with a list and ends it, and the keys of the tools work, all of it undone as usual', async ({
  admin,
  page,
}) => {
  await admin.signsIn()
  await admin.writesAnUpdate({ title: 'By the keys', date: '2026-11-20', text: 'Three things:' })
  await text(page).press('Control+End')
  await page.keyboard.type('\n\n1. one\ntwo\n\nNext ')
  const written = 'Three things:\n\n1. one\n2. two\n\nNext '
  expect(await text(page).inputValue()).toBe(written)
  await page.keyboard.press('Control+i')
  await page.keyboard.type('more')
  await page.keyboard.press('End')
  await page.keyboard.press('Control+Shift+Digit8')
  expect(await text(page).inputValue()).toBe(written.replace(/Next $/, '- Next _more_'))
  await page.keyboard.press('Control+z')
  expect(await text(page).inputValue()).toBe(`${written}_more_`)
  await page.keyboard.press('Control+e')
  await expect(page.getByRole('combobox', { name: /search its title/ })).toBeFocused()
  await page.keyboard.press('Escape')
  await page.getByText('Keyboard shortcuts').click()
  await expect(page.getByText('Ctrl or ⌘ Shift 8')).toBeVisible()
})

test('what is written is saved by itself, beside a published text until it is saved or dropped', async ({
  admin,
  page,
  request,
}) => {
  await admin.signsIn()
  await admin.writesAnUpdate({ title: 'Saved by itself', date: '2026-11-20', text: 'Whole.' })
  await writes(page, text(page), 'A draft that nobody saved.')
  await page.reload()
  await expect(text(page)).toHaveValue('A draft that nobody saved.')

  await page.getByRole('button', { name: 'Publish in English' }).click()
  await expect.poll(async () => (await request.get('/updates/saved-by-itself')).status(), SOON).toBe(200)
  await text(page).fill('Half a sent')
  await page.getByLabel('Title', { exact: true }).press('Enter')
  await expect(page.getByText('Kept beside the words that are public')).toBeVisible(SOON)
  await expect(page.getByText('Kept for later, not public yet')).toBeVisible(SOON)
  await page.reload()
  await expect(text(page)).toHaveValue('Half a sent')
  expect(await (await request.get('/updates/saved-by-itself')).text()).toContain('A draft that nobody saved.')
  await page.getByRole('button', { name: 'Drop these changes' }).click()
  await expect(page.getByText('What you dropped is among the versions.')).toBeVisible()
  await expect(text(page)).toHaveValue('A draft that nobody saved.')
})

test('what cannot be saved stays in the page and the tab, and is saved when the connection is back', async ({
  admin,
  page,
}) => {
  await admin.signsIn()
  await admin.writesAnUpdate({ title: 'Cut off', date: '2026-11-20', text: 'Before.' })
  await page.context().setOffline(true)
  await text(page).fill('Written on a train.')
  await expect(page.getByText('Not saved: no connection')).toBeVisible(SOON)
  await page.context().setOffline(false)
  await expect(saved(page)).toBeVisible(SOON)
  await page.reload()
  await expect(text(page)).toHaveValue('Written on a train.')
})

test('two admins who edit the same words are told of each other, and lose neither text', async ({
  admin,
  browser,
  page,
}) => {
  await admin.signsIn()
  const other = await admin.welcomes('conflicted', browser)
  await admin.writesAnUpdate({ title: 'Twice edited', date: '2026-11-20', text: 'The first text.' })
  await other.page.goto(page.url())

  await writes(page, text(page), 'Her text.')
  await text(other.page).fill('His text.')
  const conflict = other.page.getByRole('alert', { name: 'Saved by somebody else' })
  await expect(conflict).toContainText(`${admin.account.email} saved this`, SOON)
  await expect(conflict.locator('ins')).toContainText('Her')
  await expect(text(other.page)).toHaveValue('His text.')
  const answered = other.page.waitForResponse((response) => response.request().method() === 'POST')
  await other.page.getByLabel('Title', { exact: true }).press('Enter')
  await answered
  await expect(conflict.getByRole('button', { name: 'Keep mine' })).toBeEnabled()
  await writes(page, text(page), 'Her longer text.')
  await conflict.getByRole('button', { name: 'Keep mine' }).click()
  await expect(conflict).toContainText(`${admin.account.email} saved this once more`, SOON)
  await expect(conflict.locator('ins').last()).toContainText('longer')
  await conflict.getByRole('button', { name: 'Keep mine' }).click()
  await expect(other.page.getByText('Draft saved.')).toBeVisible(SOON)
  await expect(conflict).toHaveCount(0)

  await text(page).fill('Her text again.')
  await expect(page.getByRole('button', { name: 'Take theirs' })).toBeVisible(SOON)
  await page.getByLabel('Title', { exact: true }).fill('')
  await page.getByRole('button', { name: 'Take theirs' }).click()
  await expect(text(page)).toHaveValue('His text.')
  await page.reload()
  await expect(text(page)).toHaveValue('His text.')
  await expect(page.getByText('This tab kept words')).toHaveCount(0)
  await page.getByRole('link', { name: 'Versions' }).click()
  await expect(page.getByRole('row')).toHaveCount(6)
  await other.page.close()
})

test('an editor of the other language undoes no date that was set meanwhile, and asks before it sets another', async ({
  admin,
  page,
}) => {
  await admin.signsIn()
  await admin.writesAnUpdate({ title: 'Dated twice', date: '2026-11-20', text: 'In English.' })
  const spanish = await page.context().newPage()
  await spanish.goto(`${page.url().replace(/\?.*/, '')}?locale=es`)
  const date = (of: Page) => of.getByLabel('Date', { exact: true })
  await writes(page, date(page), '2026-11-21')

  await spanish.getByLabel('Title', { exact: true }).fill('Con dos fechas')
  await writes(spanish, text(spanish), 'En español.')
  await page.reload()
  await expect(date(page)).toHaveValue('2026-11-21')

  await date(spanish).fill('2026-11-22')
  await expect(spanish.getByText('Not saved: Since you opened this, somebody set the date')).toBeVisible(SOON)
  await spanish.getByRole('button', { name: 'Save draft' }).click()
  await expect(spanish.locator('#es-date-error')).toContainText('somebody set the date to 2026-11-21')
  await spanish.getByRole('button', { name: 'Save draft' }).click()
  await expect(spanish.getByText('Draft saved.')).toBeVisible(SOON)
  await page.reload()
  await expect(date(page)).toHaveValue('2026-11-22')
  await spanish.close()
})

test('a version is looked at, restored, and the restoring undone', async ({ admin, page }) => {
  await admin.signsIn()
  await admin.writesAnUpdate({ title: 'Looked back at', date: '2026-11-20', text: 'As it was.' })
  await writes(page, text(page), 'As it is.')
  await page.getByRole('link', { name: 'Versions' }).click()
  await page.getByRole('rowheader').first().getByRole('link').click()
  const changes = page.getByRole('region', { name: 'What restoring it would change' })
  await expect(changes.locator('del')).toHaveText('is')
  await expect(changes.locator('ins')).toHaveText('was')
  await page.getByRole('button', { name: 'Restore it' }).click()
  await expect(page.getByText('Restored.')).toBeVisible()
  await page.getByRole('link', { name: 'Back to the editor' }).click()
  await expect(text(page)).toHaveValue('As it was.')
  await page.goBack()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('row')).toHaveCount(6)
  await page.getByRole('link', { name: 'Back to the editor' }).click()
  await expect(text(page)).toHaveValue('As it is.')
})

test('both languages are written beside one another, and what is missing is marked', async ({
  admin,
  page,
}) => {
  await admin.signsIn()
  await admin.writesAnUpdate({ title: 'In two languages', date: '2026-11-20', text: 'In English.' })
  await expect(page.getByRole('link', { name: 'Español (missing)' })).toBeVisible()
  await page.getByRole('link', { name: 'Side by side' }).click()
  const spanish = page.getByRole('region', { name: 'Español' })
  await spanish.getByLabel('Title').fill('En dos idiomas')
  await text(spanish).fill('En español.')
  await expect(saved(spanish)).toBeVisible(SOON)
  await page.reload()
  await expect(page.getByRole('link', { name: 'Español (no byline, summary)' })).toBeVisible()
  await expect(text(page.getByRole('region', { name: 'English' }))).toHaveValue('In English.')
})

test('without JavaScript the button saves, and a conflict is told and settled', async ({
  admin,
  browser,
  owner,
  page,
  site,
}) => {
  await admin.signsIn()
  await admin.writesAnUpdate({ title: 'Plain form', date: '2026-11-20', text: 'First.' })
  const state = await page.context().storageState()
  const plain = await browser.newContext({ baseURL: site.url, javaScriptEnabled: false, storageState: state })
  const other = await plain.newPage()
  await other.goto(page.url())
  await expect(other.getByRole('toolbar')).toBeHidden()
  await text(other).fill('Saved plainly.')
  await other.getByRole('button', { name: 'Save draft' }).click()
  await expect(other.getByText('Draft saved.')).toBeVisible()

  await text(page).fill('Meanwhile elsewhere.')
  await expect(page.getByText(`${owner.email} saved this`)).toBeVisible(SOON)
  await page.getByRole('button', { name: 'Keep mine' }).click()
  await expect(page.getByText(`${owner.email} saved this`)).toHaveCount(0, SOON)
  await text(other).fill('Plainly again.')
  await other.getByRole('button', { name: 'Save draft' }).click()
  await expect(other.getByText(`${owner.email} saved this`)).toBeVisible()
  await expect(text(other)).toHaveValue('Plainly again.')
  await other.getByRole('button', { name: 'Keep mine' }).click()
  await expect(other.getByText('Draft saved.')).toBeVisible()
  await other.goto('/admin/updates')
  await plain.close()
})
