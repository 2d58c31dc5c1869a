import { expect, type Page } from '@playwright/test'
import { DEFAULT_LOCALE, localePath, LOCALES, type Locale } from '@/lib/i18n/locales'
import { MESSAGES } from '@/lib/i18n/messages'
import { linkIn } from '@/testing/doubles/mailbox'
import type { Site } from './site.ts'

type Details = {
  name?: string
  country?: string
  consent?: boolean
  showName?: boolean
  wantsUpdates?: boolean
}

export class Signer {
  constructor(
    readonly page: Page,
    private readonly site: Site,
    readonly email: string,
  ) {}

  async opensThePetition(language: Locale = DEFAULT_LOCALE): Promise<void> {
    await this.page.goto(this.site.url + localePath(language, '/'))
  }

  async fillsTheForm(details: Details = {}, language: Locale = DEFAULT_LOCALE): Promise<void> {
    const words = MESSAGES[language].sign
    const form = this.page.locator('form#sign')
    const { name = 'Ana Signer', country = 'MX', consent = true } = details
    await form.getByLabel(words.name, { exact: true }).fill(name)
    await form.getByLabel(words.email, { exact: true }).fill(this.email)
    await form.getByLabel(words.country, { exact: true }).selectOption(country)
    await form.locator('[name=consent]').setChecked(consent)
    await form.getByLabel(words.showName, { exact: true }).setChecked(details.showName ?? false)
    await form.getByLabel(words.wantsUpdates, { exact: true }).setChecked(details.wantsUpdates ?? false)
  }

  async pressesSign(language: Locale = DEFAULT_LOCALE): Promise<void> {
    await this.page.locator('form#sign').getByRole('button', { name: MESSAGES[language].sign.submit }).click()
  }

  async signs(details: Details = {}, language: Locale = DEFAULT_LOCALE): Promise<void> {
    await this.opensThePetition(language)
    await this.fillsTheForm(details, language)
    await this.pressesSign(language)
    await expect(this.page).toHaveURL(this.site.url + localePath(language, '/thanks'))
  }

  async opensTheConfirmation(nth = 1): Promise<void> {
    const mail = await this.site.mailbox.mailTo(this.email, nth)
    const paths = LOCALES.map((locale) => localePath(locale, '/confirm/'))
    const path = paths.find((each) => mail.text?.includes(this.site.url + each))
    await this.page.goto(linkIn(mail, path ?? '/confirm/'))
  }

  async confirms(language: Locale = DEFAULT_LOCALE, nth = 1): Promise<void> {
    await this.opensTheConfirmation(nth)
    await this.page.getByRole('button', { name: MESSAGES[language].confirm.submit }).click()
    await this.page.waitForURL(`${this.site.url}${localePath(language, '/signed')}/*`)
  }

  /** From the page that their long link opens, to the same page by the link of 24 hours. */
  async asksForAFreshLink(nth: number, language: Locale = DEFAULT_LOCALE): Promise<void> {
    const words = MESSAGES[language].signature
    await this.page.getByRole('button', { name: words.mailLink }).click()
    await expect(this.page.getByText(words.onItsWay)).toBeVisible()
    const mail = await this.site.mailbox.mailTo(this.email, nth)
    await this.page.goto(linkIn(mail, localePath(language, '/signature/')))
  }

  async withdraws(): Promise<void> {
    await this.page.getByText('Withdraw my signature').first().click()
    await this.page.getByRole('button', { name: 'Withdraw my signature' }).click()
    await expect(this.page.getByRole('main')).toContainText('withdrawn')
  }

  async seesTheCount(): Promise<number> {
    // An idle connection may close just as it is reused; browsers retry.
    const response = await this.page.request.get(`${this.site.url}/`, { maxRetries: 1 })
    return Number(/data-count="(\d+)"/.exec(await response.text())?.[1])
  }

  async seesTheCountAtRest(): Promise<number> {
    const atRest = async () => {
      const seen = await this.seesTheCount()
      const [settled] = await this.site.query(
        `SELECT FROM campaign WHERE count = ${seen} AND NOT EXISTS (SELECT FROM unfolded_events)`,
      )
      return settled ? seen : null
    }
    await expect.poll(atRest, { timeout: 15_000 }).not.toBeNull()
    return this.seesTheCount()
  }
}
