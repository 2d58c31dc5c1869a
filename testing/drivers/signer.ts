import { expect, type Page } from '@playwright/test'
import { linkIn } from '@/testing/doubles/mailbox'
import type { Site } from './site.ts'

const WORDS = {
  en: {
    path: '',
    name: 'Full name',
    email: 'Email',
    country: 'Country',
    consent: /^Deliver my name/,
    showName: /^Show my name/,
    updates: /^Email me/,
    sign: 'Sign the petition',
    confirm: 'Confirm my signature',
  },
  es: {
    path: '/es',
    name: 'Nombre completo',
    email: 'Correo electrónico',
    country: 'País',
    consent: /^Acepto/,
    showName: /^Quiero que se muestre/,
    updates: /^Quiero recibir/,
    sign: 'Firma la petición',
    confirm: 'Confirmar mi firma',
  },
} as const

type Language = keyof typeof WORDS
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

  async opensThePetition(language: Language = 'en'): Promise<void> {
    await this.page.goto(`${this.site.url}${WORDS[language].path}/`)
  }

  async fillsTheForm(details: Details = {}, language: Language = 'en'): Promise<void> {
    const words = WORDS[language]
    const form = this.page.locator('form#sign')
    const { name = 'Ana Signer', country = 'MX', consent = true } = details
    await form.getByLabel(words.name, { exact: true }).fill(name)
    await form.getByLabel(words.email, { exact: true }).fill(this.email)
    await form.getByLabel(words.country, { exact: true }).selectOption(country)
    await form.getByLabel(words.consent).setChecked(consent)
    await form.getByLabel(words.showName).setChecked(details.showName ?? false)
    await form.getByLabel(words.updates).setChecked(details.wantsUpdates ?? false)
  }

  async pressesSign(language: Language = 'en'): Promise<void> {
    await this.page.locator('form#sign').getByRole('button', { name: WORDS[language].sign }).click()
  }

  async signs(details: Details = {}, language: Language = 'en'): Promise<void> {
    await this.opensThePetition(language)
    await this.fillsTheForm(details, language)
    await this.pressesSign(language)
    await expect(this.page).toHaveURL(`${this.site.url}${WORDS[language].path}/thanks`)
  }

  async opensTheConfirmation(nth = 1): Promise<void> {
    const mail = await this.site.mailbox.mailTo(this.email, nth)
    await this.page.goto(linkIn(mail, mail.text?.includes('/es/confirm/') ? '/es/confirm/' : '/confirm/'))
  }

  async confirms(language: Language = 'en', nth = 1): Promise<void> {
    await this.opensTheConfirmation(nth)
    await this.page.getByRole('button', { name: WORDS[language].confirm }).click()
    await expect(this.page).toHaveURL(`${this.site.url}${WORDS[language].path}/signed`)
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
