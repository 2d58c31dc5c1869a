import { localePath, LOCALES } from '@/lib/i18n/locales'
import { linkIn } from '@/testing/doubles/mailbox'
import { Signer } from '@/testing/drivers/signer'
import { expect, test } from './support/test.ts'

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled })

    for (const language of LOCALES) {
      test(`a visitor signs, confirms and is counted (${language})`, async ({ signer }) => {
        const before = await signer.seesTheCountAtRest()
        await signer.signs({}, language)
        await signer.confirms(language)
        await expect.poll(() => signer.seesTheCount(), { timeout: 10_000 }).toBe(before + 1)
      })
    }

    test('an error stands by its field, in the language of the form, and the input is kept', async ({
      signer,
    }) => {
      await signer.opensThePetition('es')
      await signer.fillsTheForm({ name: 'Ana María', consent: false }, 'es')
      const form = signer.page.locator('form#sign')
      await form.locator('[name=email]').fill('ana@example')
      await signer.pressesSign('es')

      await expect(form.locator('[name=email]')).toHaveAttribute('aria-invalid', 'true')
      await expect(form.locator('#email-error')).toContainText('correo')
      await expect(form.locator('#consent-error')).toBeVisible()
      await expect(form.locator('#name-error')).toHaveCount(0)
      await expect(form.locator('[name=name]')).toHaveValue('Ana María')
      await expect(form.locator('[name=email]')).toHaveValue('ana@example')
      await expect(form.locator('[name=country]')).toHaveValue('MX')
      await expect(signer.page.getByRole('alert').getByRole('link')).toHaveCount(2)
    })
  })
}

test('kept input is shown once, and never stands in the address', async ({ signer, browser, site }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: site.url })
  const page = await context.newPage()
  await page.goto('/')
  await page.locator('form#sign [name=name]').fill('Kept Once')
  await page.locator('form#sign').getByRole('button', { name: 'Sign the petition' }).click()
  await expect(page).toHaveURL(`${site.url}/sign`)
  await expect(page.locator('form#sign [name=name]')).toHaveValue('Kept Once')
  await page.goto('/sign')
  await expect(page.locator('form#sign [name=name]')).toHaveValue('')
  await context.close()
  expect(signer.page.url()).not.toContain('Kept')
})

test('without JavaScript a comment of many lines and of emoji comes back whole, on a page whose title says that something is wrong', async ({
  browser,
  site,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: site.url })
  const page = await context.newPage()
  const visitor = new Signer(page, site, 'nobody@example')
  const comment = page.getByLabel('Comment', { exact: true })
  for (const typed of [`${'a line\n'.repeat(70).slice(0, -1)}`, '😀'.repeat(400)]) {
    await visitor.opensThePetition()
    await visitor.fillsTheForm()
    await page.locator('summary', { hasText: 'Add a place or a comment' }).click()
    await comment.fill(typed)
    await visitor.pressesSign()
    await expect(page).toHaveURL(`${site.url}/sign`)
    await expect(page).toHaveTitle(/^Error: /)
    await expect(comment).toHaveValue(typed)
    await expect(page.locator('#comment-error')).toHaveCount(0)
  }
  await context.close()
})

test('opening the link in the mail changes nothing, pressing the button twice counts once', async ({
  signer,
}) => {
  const before = await signer.seesTheCountAtRest()
  await signer.signs()
  await signer.opensTheConfirmation()
  const link = signer.page.url()
  await signer.page.reload()
  await expect(signer.page.getByRole('button', { name: 'Confirm my signature' })).toBeVisible()

  await signer.page.getByRole('button', { name: 'Confirm my signature' }).click()
  await expect.poll(() => signer.seesTheCount(), { timeout: 10_000 }).toBe(before + 1)

  await signer.page.goto(link)
  await expect(signer.page.getByRole('heading', { level: 1 })).toContainText('counted')
  expect(await signer.seesTheCount()).toBe(before + 1)
})

test('what will be counted can be corrected before it is confirmed', async ({ signer }) => {
  await signer.signs({ name: 'Typo Nmae', showName: true })
  await signer.opensTheConfirmation()
  await signer.page.getByText('Change something').click()
  await signer.page.locator('[name=name]').fill('Typo Name')
  await signer.page.getByRole('button', { name: 'Confirm with these changes' }).click()
  await expect(signer.page).toHaveURL(/\/signed\/[\w.-]+$/)
  await expect
    .poll(async () => (await signer.page.request.get('/')).text(), { timeout: 10_000 })
    .toContain('Typo Name')
})

test('who signs again while the confirmation page is open is told so, and sees what counts now', async ({
  signer,
  site,
}) => {
  await signer.signs({ name: 'First Words' })
  await signer.opensTheConfirmation()
  const another = await signer.page.context().newPage()
  await new Signer(another, site, signer.email).signs({ name: 'Second Words' })
  await another.close()
  await signer.page.getByRole('button', { name: 'Confirm my signature' }).click()
  await expect(signer.page.getByRole('alert')).toContainText('again while this page was open')
  await expect(signer.page.locator('[name=name]')).toHaveValue('Second Words')
  await signer.page.getByRole('button', { name: 'Confirm my signature' }).click()
  await expect(signer.page).toHaveURL(/\/signed\/[\w.-]+$/)
})

test('an address that signed gets the same answer, and its owner a mail that says so', async ({
  signer,
  site,
}) => {
  await signer.signs()
  await signer.confirms()
  await site.mailbox.mailTo(signer.email, 2)
  await signer.signs({ name: 'Somebody Else' })
  const mail = await site.mailbox.mailTo(signer.email, 3)
  expect(mail.subject).toContain('already')
  expect(mail.text).not.toContain('Somebody Else')
})

test('a signer withdraws by a fresh link, and may sign again', async ({ signer, site }) => {
  const before = await signer.seesTheCountAtRest()
  await signer.signs()
  await signer.confirms()
  await expect.poll(() => signer.seesTheCount(), { timeout: 10_000 }).toBe(before + 1)

  const counted = await site.mailbox.mailTo(signer.email, 2)
  await signer.page.goto(linkIn(counted, '/signature/'))
  await signer.asksForAFreshLink(3)
  await signer.withdraws()
  await expect.poll(() => signer.seesTheCount(), { timeout: 10_000 }).toBe(before)

  await signer.signs()
  await signer.confirms('en', 4)
  await expect.poll(() => signer.seesTheCount(), { timeout: 10_000 }).toBe(before + 1)
})

test('a name with markup is shown as text', async ({ signer }) => {
  await signer.signs({ name: '<b>Bold</b> & <script>alert(1)</script>', showName: true })
  await signer.opensTheConfirmation()
  await expect(signer.page.locator('[name=name]')).toHaveValue('<b>Bold</b> & <script>alert(1)</script>')
  await signer.page.getByRole('button', { name: 'Confirm my signature' }).click()
  await expect(signer.page).toHaveURL(/\/signed\/[\w.-]+$/)
  await expect
    .poll(async () => (await signer.page.request.get('/')).text(), { timeout: 10_000 })
    .toContain('&lt;b&gt;Bold&lt;/b&gt;')
})

test('a comment with markup is shown as text', async ({ signer, site }) => {
  const comment = '<img src=x onerror=alert(1)> & more'
  await signer.opensThePetition()
  await signer.fillsTheForm()
  await signer.page.locator('form#sign summary').click()
  await signer.page.locator('form#sign [name=comment]').fill(comment)
  await signer.pressesSign()
  await expect(signer.page).toHaveURL(/\/thanks$/)
  await signer.confirms()
  const counted = await site.mailbox.mailTo(signer.email, 2)
  await signer.page.goto(linkIn(counted, '/signature/'))
  await expect(signer.page.getByRole('main')).toContainText(comment)
  expect(await signer.page.locator('main img').count()).toBe(0)
})

for (const [language, question] of [
  ['en', 'Did you mean ana@gmail.com?'],
  ['es', '¿Quisiste decir ana@gmail.com?'],
] as const) {
  test(`a slip in a common mail domain is asked about, and a button corrects it (${language})`, async ({
    page,
  }) => {
    for (const path of ['/', '/signature', '/contact']) {
      await page.goto(localePath(language, path))
      const email = page.locator('[name=email]')
      const hint = page.locator('[data-suggestion]')
      await email.fill('ana@gmial.com')
      await email.press('Tab')
      await expect(hint).toHaveText(question)
      await expect(hint).toHaveAttribute('aria-live', 'polite')
      await email.focus()
      await email.press('Tab')
      await expect(hint.getByRole('button')).toBeFocused()
      await page.keyboard.press('Enter')
      await expect(email).toHaveValue('ana@gmail.com')
      await expect(email).toBeFocused()
      await expect(hint).toBeEmpty()
      await email.fill('ana@gmial.org.mx')
      await email.press('Tab')
      await expect(hint).toBeEmpty()
    }
  })
}

test('a slip is no reason to refuse, and without JavaScript the form that comes back asks about it', async ({
  browser,
  site,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: site.url })
  const page = await context.newPage()
  const visitor = new Signer(page, site, `ana-${process.pid}@gmial.com`)
  await visitor.opensThePetition()
  await visitor.fillsTheForm({ consent: false })
  await visitor.pressesSign()
  await expect(page.locator('[data-suggestion]')).toHaveText(`Did you mean ana-${process.pid}@gmail.com?`)
  await page.locator('[name=consent]').check()
  await visitor.pressesSign()
  await expect(page).toHaveURL(`${site.url}/thanks`)
  await context.close()
})

test('who has signed sees once which address was written, and goes back to correct it', async ({
  signer,
  site,
}) => {
  const { page } = signer
  await signer.signs({ name: 'Ana Typo' })
  await expect(page.getByText(`You wrote ${signer.email}.`)).toBeVisible()
  await page.getByRole('link', { name: 'Is it wrong? Correct it' }).click()
  await expect(page).toHaveURL(`${site.url}/`)
  await expect(page.locator('form#sign [name=email]')).toHaveValue(signer.email)
  await expect(page.locator('form#sign [name=name]')).toHaveValue('Ana Typo')
  await page.goto('/thanks')
  await expect(page.getByText('You wrote')).toBeHidden()
})

const PLACES = [
  { timezoneId: 'America/Mexico_City', locale: 'en-US', country: 'MX' },
  { timezoneId: 'America/Los_Angeles', locale: 'es-MX', country: 'US' },
  { timezoneId: 'Europe/Madrid', locale: 'es-ES', country: 'ES' },
  { timezoneId: 'Atlantic/Reykjavik', locale: 'en-US', country: '' },
  { timezoneId: 'UTC', locale: 'en-US', country: '' },
  { timezoneId: 'UTC', locale: 'es-CO', country: 'CO' },
]

for (const { timezoneId, locale, country } of PLACES) {
  test.describe(`in the time zone ${timezoneId}, in ${locale}`, () => {
    test.use({ timezoneId, locale })

    test(`the country is ${country || 'left to be chosen'}`, async ({ page }) => {
      await page.goto('/')
      await expect(page.locator('sign-form:defined')).toHaveCount(1)
      await expect(page.locator('[name=country]')).toHaveValue(country)
      await expect(page.locator('[name=region]')).toHaveJSProperty(
        'tagName',
        ['US', 'MX'].includes(country) ? 'SELECT' : 'INPUT',
      )
    })
  })
}

test.describe('where the time zone names a country', () => {
  test.use({ timezoneId: 'America/Mexico_City', locale: 'es-MX' })

  test('another that was chosen stays, by Back and with input that is kept', async ({ page }) => {
    await page.goto('/es')
    const country = page.locator('form#sign [name=country]')
    await expect(country).toHaveValue('MX')
    await country.selectOption('US')
    await page.goto('/es/privacy')
    await page.goBack()
    await expect(country).toHaveValue('US')
  })

  test('without JavaScript it stays to be chosen', async ({ browser, site }) => {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      baseURL: site.url,
      timezoneId: 'America/Mexico_City',
    })
    const page = await context.newPage()
    await page.goto('/es')
    await expect(page.locator('form#sign [name=country]')).toHaveValue('')
    await context.close()
  })
})
