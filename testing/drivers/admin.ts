import { expect, type Browser, type BrowserContext, type Page } from '@playwright/test'
import { DEFAULT_LOCALE, type Locale } from '@/lib/i18n/locales'
import type { Site } from './site.ts'

type Beginning = { title: string; date: string; locale?: Locale }
type Words = Beginning & { text: string }
type Reference = { title: string; publisher: string; date: string; url: string; key: string }
export type AdminAccount = {
  email: string
  password: string
  session?: Awaited<ReturnType<BrowserContext['cookies']>>
}

export class Admin {
  constructor(
    readonly page: Page,
    private readonly site: Site,
    readonly account: AdminAccount,
  ) {}

  async joins(link: string): Promise<void> {
    await this.page.goto(link)
    const email = this.page.getByLabel('Email')
    if (await email.isEditable()) await email.fill(this.account.email)
    await this.page.getByLabel('Password', { exact: true }).fill(this.account.password)
    await this.page.getByRole('button').last().click()
    await expect(this.page).toHaveURL(`${this.site.url}/admin`)
  }

  async signsIn(): Promise<void> {
    if (!this.account.session) return this.signsInByPassword()
    await this.page.context().addCookies(this.account.session)
    await this.site.query(`
      UPDATE admin_sessions SET password_confirmed_at = now()
      FROM admins WHERE admins.id = admin_id AND email = '${this.account.email}'`)
    await this.page.goto(`${this.site.url}/admin`)
  }

  async signsInByPassword(): Promise<void> {
    await this.page.goto(`${this.site.url}/admin/login`)
    // By name: the page may speak any language.
    await this.page.locator('[name=email]').fill(this.account.email)
    await this.page.locator('[name=password]').fill(this.account.password)
    await this.page.locator('[name=password]').press('Enter')
    await expect(this.page).toHaveURL(`${this.site.url}/admin`)
  }

  /** So that the password is asked for again. */
  async signedInLongAgo(): Promise<void> {
    await this.site.query(`
      UPDATE admin_sessions SET password_confirmed_at = now() - interval '11 minutes'
      FROM admins WHERE admins.id = admin_id AND email = '${this.account.email}'`)
  }

  async signsOut(): Promise<void> {
    await this.page.getByRole('button', { name: 'Sign out' }).click()
    await expect(this.page).toHaveURL(`${this.site.url}/admin/login`)
  }

  async beginsAnUpdate({ title, date, locale = DEFAULT_LOCALE }: Beginning): Promise<void> {
    await this.page.goto(`${this.site.url}/admin/updates/new`)
    await this.page.getByLabel('Language').selectOption(locale)
    await this.page.getByLabel('Title', { exact: true }).fill(title)
    await this.page.getByLabel('Date', { exact: true }).fill(date)
    await this.page.getByRole('button', { name: 'Start writing' }).click()
  }

  async writesAnUpdate({ text, ...beginning }: Words): Promise<void> {
    await this.beginsAnUpdate(beginning)
    await expect(this.page).toHaveURL(/\/admin\/updates\/\d+/)
    await this.page.getByLabel('Byline').fill('Stop US Arms to Mexico project')
    await this.page.getByLabel('Summary').fill('What happened, in a sentence.')
    await this.page.getByLabel('Text', { exact: true }).fill(text)
    await this.page.getByRole('button', { name: 'Save draft' }).click()
    await expect(this.page.getByText('Draft saved.')).toBeVisible()
  }

  /** In a draft's editor, where day and time are asked for then. */
  async choosesALaterMoment(): Promise<void> {
    await this.page.getByText('Languages and time').click()
    await this.page.getByLabel('When', { exact: true }).selectOption('At a time')
  }

  /** In a draft's editor; also attaches it. */
  async addsAReference(reference: Reference): Promise<void> {
    await this.writesAReference(reference)
    await expect(this.page.getByRole('form', { name: 'References' })).toContainText(reference.title)
  }

  async writesAReference({ title, publisher, date, url, key }: Reference): Promise<void> {
    await this.page.getByText('Add a reference').first().click()
    const form = this.page.getByRole('form', { name: 'Add a reference' })
    await form.getByLabel('Title of the source').fill(title)
    await form.getByLabel('Publisher').fill(publisher)
    await form.getByLabel('Published on').fill(date)
    await form.getByLabel('Web address').fill(url)
    await form.getByLabel('Key to cite it by').fill(key)
    await form.getByRole('button', { name: 'Add' }).click()
  }

  async givesAReason(verb: 'Remove' | 'Restore', reason: string): Promise<void> {
    await this.page.getByLabel(/reason/i).fill(reason)
    await this.page.getByRole('button', { name: new RegExp(`^${verb}`) }).click()
    await expect(this.page.getByRole('button', { name: new RegExp(`^${verb}`) })).toHaveCount(0)
  }

  async blocks(domain: string, note: string): Promise<void> {
    await this.page.goto('/admin/blocks')
    await this.page.getByLabel('Domain or network').fill(domain)
    await this.page.getByLabel('Note').fill(note)
    await this.page.getByRole('button', { name: 'Block' }).click()
    await expect(this.page.getByText('Blocked: from now on')).toBeVisible()
  }

  async invites(email: string, role: 'owner' | 'editor'): Promise<string> {
    await this.page.goto('/admin/admins')
    const form = this.page
      .getByRole('form', { name: 'Invite' })
      .or(this.page.locator('section[aria-labelledby=invite] form'))
    await form.first().getByLabel('Email').fill(email)
    await form.first().getByLabel('Role').selectOption(role)
    await form.first().locator('[name=mails]').uncheck()
    await form.first().getByRole('button').last().click()
    const link = this.page.locator('section[aria-labelledby=invite]').getByText(/\/admin\/join\//)
    return (await link.first().innerText()).trim()
  }

  async welcomes(name: string, browser: Browser): Promise<Admin> {
    const context = await browser.newContext({ baseURL: this.site.url })
    const account = { email: `${name}@example.org`, password: 'another long passphrase' }
    const editor = new Admin(await context.newPage(), this.site, account)
    await editor.joins(await this.invites(account.email, 'editor'))
    return editor
  }
}
