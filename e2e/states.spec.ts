import { DEFAULT_LOCALE } from '@/lib/i18n/locales'
import { MESSAGES } from '@/lib/i18n/messages'
import { linkIn } from '@/testing/doubles/mailbox'
import { accessibilityFaults } from '@/testing/drivers/accessibility'
import { expect, test } from './support/test.ts'

const words = MESSAGES[DEFAULT_LOCALE].sign

test('who lives in the United States or Mexico chooses their state, which is then seen by its name', async ({
  signer,
  site,
}) => {
  const { page } = signer
  await signer.opensThePetition()
  await signer.fillsTheForm({ name: 'Ana of Jalisco', country: 'MX' })
  await page.getByText(words.more).click()
  const state = page.getByLabel(words.state, { exact: true })
  await expect(state).toHaveValue('')
  expect(await accessibilityFaults(page, (axe) => axe.include('form#sign'))).toEqual([])
  await state.selectOption('Jalisco')
  await signer.pressesSign()
  await expect(page).toHaveURL(/\/thanks$/)

  await signer.opensTheConfirmation()
  await expect(page.getByRole('main')).toContainText('Ana of Jalisco, Jalisco, Mexico')
  await page.getByText('Change something').click()
  await expect(state).toHaveValue('MX-JAL')
  await state.selectOption('State of Mexico')
  await page.getByRole('button', { name: 'Confirm with these changes' }).click()
  await expect(page).toHaveURL(/\/signed\/[\w.-]+$/)
  expect(await site.query(`SELECT region FROM signatures WHERE name = 'Ana of Jalisco'`)).toEqual([
    { region: 'MX-MEX' },
  ])
  await page.goto(linkIn(await site.mailbox.mailTo(signer.email, 2), '/signature/'))
  await expect(page.getByRole('main')).toContainText('State of Mexico, Mexico')
})

test('what was typed as a region is kept from one country to the next', async ({ signer }) => {
  const { page } = signer
  await signer.opensThePetition()
  await signer.fillsTheForm({ country: 'ES', consent: false })
  await page.getByText(words.more).click()
  const country = page.getByLabel(words.country, { exact: true })
  const text = page.getByLabel(words.region, { exact: true })
  const state = page.getByLabel(words.state, { exact: true })
  await text.fill('La Rioja')
  await country.selectOption('US')
  await expect(text).toHaveCount(0)
  await expect(state).toHaveValue('La Rioja')
  await country.selectOption('ES')
  await expect(text).toHaveValue('La Rioja')
  await text.fill('nueva york')
  await country.selectOption('US')
  await expect(state).toHaveValue('nueva york')
  await state.selectOption('Texas')
  await signer.pressesSign()
  await expect(page.locator('#consent-error')).toBeVisible()
  await expect(state).toHaveValue('US-TX')
  await country.selectOption('NO')
  await expect(text).toHaveValue('nueva york')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a state is typed, comes back with the form by its name, and is known', async ({ signer, site }) => {
    const { page } = signer
    await signer.opensThePetition()
    await signer.fillsTheForm({ name: 'Eva of Texas', country: 'US', consent: false })
    await page.getByText(words.more).click()
    const text = page.getByLabel(words.region, { exact: true })
    await text.fill('us-tx')
    await signer.pressesSign()
    await expect(page).toHaveURL(/\/sign$/)
    await expect(text).toHaveValue('us-tx')
    await text.fill('N. Carolina')
    await page.locator('[name=consent]').check()
    await signer.pressesSign()
    await expect(page).toHaveURL(/\/thanks$/)
    await signer.opensTheConfirmation()
    await expect(page.getByRole('main')).toContainText('Eva of Texas, North Carolina, United States')
    await page.getByText('Change something').click()
    await expect(text).toHaveValue('North Carolina')
    await page.getByRole('button', { name: 'Confirm with these changes' }).click()
    await expect(page).toHaveURL(/\/signed\/[\w.-]+$/)
    expect(await site.query(`SELECT region FROM signatures WHERE name = 'Eva of Texas'`)).toEqual([
      { region: 'US-NC' },
    ])
  })
})
