import { localTime } from '@/lib/time-zones/rules'
import { expect, test } from './support/test.ts'

const SOON = { timeout: 10_000 }

// At any time, one of them has another day than UTC.
for (const timezoneId of ['Etc/GMT+12', 'Etc/GMT-14']) {
  test.describe(`an editor in ${timezoneId}`, () => {
    test.use({ timezoneId })

    test('finds their own day in a new update, and the day of its moment once it is scheduled', async ({
      admin,
      browser,
    }) => {
      await admin.signsIn()
      // Their first sign-in sets their zone to that of their browser.
      const editor = await admin.welcomes(`dated-${timezoneId.replace(/\W/g, '')}`, browser)
      const { page } = editor
      await page.goto('/admin/updates/new')
      const date = page.getByLabel('Date', { exact: true })
      await expect(date).toHaveValue(localTime(new Date(), timezoneId).day, SOON)
      await editor.writesAnUpdate({
        title: `Dated in ${timezoneId}`,
        date: localTime(new Date(), timezoneId).day,
        text: 'Text.',
      })
      const day = localTime(new Date(Date.now() + 8 * 86_400_000), timezoneId).day
      await editor.choosesALaterMoment()
      await page.getByLabel('Day').fill(day)
      await expect(page.getByLabel('Time zone')).toHaveValue(timezoneId)
      await page.getByLabel('Time', { exact: true }).fill('23:30')
      await page.getByRole('button', { name: 'Schedule in English' }).click()
      await expect(page.getByText(`Its date is ${day}.`)).toBeVisible(SOON)
      await expect(date).toHaveValue(day)
      await page.getByLabel('Byline').fill('Somebody else')
      await expect(page.getByText(/^Scheduled\. Kept beside/)).toBeVisible(SOON)
      await page.reload()
      await expect(date).toHaveValue(day)
      await page.close()
    })
  })
}

test('what is shown around the editor follows what it saves by itself', async ({ admin, page }) => {
  await admin.signsIn()
  await admin.beginsAnUpdate({ title: 'Followed', date: '2026-11-20' })
  const tab = page.getByRole('navigation', { name: 'Language' }).getByRole('link', { name: /^English/ })
  await expect(tab).toHaveText(/no byline, summary, text/)
  await page.getByRole('button', { name: 'Publish in English' }).click()
  await expect(page.locator('#en-byline-error')).toBeVisible(SOON)
  await page.getByLabel('Byline').fill('The campaign')
  await page.getByLabel('Summary').fill('What happened.')
  await page.getByLabel('Text', { exact: true }).fill('It cites.[@guardian-2017] And [@nope-1999].')
  await expect(tab).toHaveText(/not there: \[@nope-1999\]/, SOON)
  await expect(page.locator('#en-byline-error')).toHaveCount(0, SOON)
  await expect(page.getByRole('form', { name: 'References' })).toContainText('[@guardian-2017]')
  await page.goto('/admin/updates')
  await expect(
    page
      .getByRole('row', { name: /Followed/ })
      .getByRole('cell')
      .nth(2),
  ).toHaveText(/^1/)
})

test('a page of removals is drawn alike by the server and the browser', async ({ admin, page }) => {
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  await admin.signsIn()
  await page.goto('/admin/removals/new')
  await page.getByLabel('Country').selectOption('MX')
  await page.getByRole('button', { name: 'Count them' }).click()
  await expect(page.getByRole('heading', { name: /^[\d,]+ signatures?$/ })).toBeVisible(SOON)
  expect(errors).toEqual([])
})
