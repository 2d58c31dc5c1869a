import { expect, type Page } from '@playwright/test'
import type { Site } from './site.ts'

type Account = { email: string; password: string }

/** Somebody of the campaign's staff, in a browser. */
export class Admin {
  constructor(
    readonly page: Page,
    private readonly site: Site,
    readonly account: Account,
  ) {}

  /** Becomes an admin by a single-use link. */
  async joins(link: string): Promise<void> {
    await this.page.goto(link)
    const email = this.page.getByLabel('Email')
    if (await email.isEditable()) await email.fill(this.account.email)
    await this.page.getByLabel('Password', { exact: true }).fill(this.account.password)
    await this.page.getByRole('button').last().click()
    await expect(this.page).toHaveURL(`${this.site.url}/admin/login`)
  }

  async signsIn(): Promise<void> {
    await this.page.goto(`${this.site.url}/admin/login`)
    await this.page.getByLabel('Email').fill(this.account.email)
    await this.page.getByLabel('Password').fill(this.account.password)
    await this.page.getByRole('button', { name: 'Sign in' }).click()
    await expect(this.page).toHaveURL(`${this.site.url}/admin`)
  }

  async signsOut(): Promise<void> {
    await this.page.getByRole('button', { name: 'Sign out' }).click()
    await expect(this.page).toHaveURL(`${this.site.url}/admin/login`)
  }
}
