import { expect, type Page } from '@playwright/test'
import { accessibilityFaults } from '@/testing/drivers/accessibility'
import type { Admin } from '@/testing/drivers/admin'
import type { Site } from '@/testing/drivers/site'

// At most one mail a second to one domain, after the pause.
export const SENT = { timeout: 60_000 }

let updates = 0

export async function publishesInBoth(admin: Admin, page: Page): Promise<string> {
  updates += 1
  await admin.writesAnUpdate({
    title: `News for signers ${process.pid}-${updates}`,
    date: '2026-11-24',
    text: 'What **happened** since.',
  })
  const [, id = ''] = /\/admin\/updates\/(\d+)/.exec(page.url()) ?? []
  await page.getByRole('button', { name: 'Publish in English' }).click()
  await expect(page.getByText('Saved and public: on the pages within seconds.')).toBeVisible()
  await page.goto(`/admin/updates/${id}?locale=es`)
  await page
    .getByLabel('Title', { exact: true })
    .fill(`Noticias para quienes firmaron ${process.pid}-${updates}`)
  await page.getByLabel('Byline').fill('Proyecto')
  await page.getByLabel('Summary').fill('Lo que pasó, en una frase.')
  await page.getByLabel('Text', { exact: true }).fill('Lo que **pasó** desde entonces.')
  await page.getByRole('button', { name: 'Publish in Spanish' }).click()
  await expect(page.getByText('Saved and public: on the pages within seconds.')).toBeVisible()
  return id
}

export async function writesTheMail(page: Page, id: string, subject: string): Promise<void> {
  await page.goto(`/admin/updates/${id}/broadcast`)
  await page.getByLabel('Subject in English').fill(subject)
  await page.getByLabel('Preview line in English').fill('In short.')
  await page.getByLabel('Subject in Spanish').fill(`${subject} (es)`)
  await page.getByLabel('Preview line in Spanish').fill('En breve.')
}

export async function starts(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Save, and see who gets it' }).click()
  await expect(page).toHaveURL(/\/broadcast\/start$/)
  await page.getByRole('button', { name: /^Mail it to / }).click()
  await expect(page).toHaveURL(/\/broadcast\/\d+$/)
  await expect(page.getByRole('main')).toContainText('Not begun yet.')
}

export async function hasAnAddress(site: Site, lines: string): Promise<void> {
  await site.query(`UPDATE campaign SET postal_address = '${lines}'`)
}

export function subjectsTo(site: Site, address: string): (string | undefined)[] {
  return site.mailbox.sentTo(address).map(({ subject }) => subject)
}

export async function hasNoAccessibilityFault(page: Page): Promise<void> {
  expect(await accessibilityFaults(page, (axe) => axe.exclude('iframe'))).toEqual([])
}
