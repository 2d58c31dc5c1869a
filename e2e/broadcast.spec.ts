import type { Email } from 'postal-mime'
import { linkIn } from '@/testing/doubles/mailbox'
import { Signer } from '@/testing/drivers/signer'
import {
  hasAnAddress,
  hasNoAccessibilityFault,
  publishesInBoth,
  SENT,
  starts,
  subjectsTo,
  writesTheMail,
} from './support/mailing.ts'
import { PERSON } from './support/person.ts'
import { expect, test } from './support/test.ts'

const SOON = { timeout: 15_000 }
const WANT = `SELECT FROM signatures
  WHERE state = 'confirmed' AND wants_updates AND bounced_at IS NULL`

function header(mail: Email | undefined, name: string): string | undefined {
  return mail?.headers.find(({ key }) => key === name)?.value
}

test('an owner writes a mail, tests it, sees who gets it, starts it and calls it off', async ({
  admin,
  signer,
  page,
  site,
}) => {
  await signer.signs({ wantsUpdates: true })
  await signer.confirms()
  await admin.signsIn()
  await hasAnAddress(site, '')
  const id = await publishesInBoth(admin, page)
  await page.getByRole('link', { name: 'Mail it' }).click()
  await expect(page.getByRole('main')).toContainText('The campaign has no postal address yet')
  await expect(page.getByRole('button', { name: 'Save, and see who gets it' })).toBeDisabled()

  await hasAnAddress(site, 'Example Street 1')
  await page.reload()
  const shown = page.getByTitle('The mail in Spanish')
  await expect(shown).toHaveAttribute('sandbox', '')
  await expect(shown).toHaveAttribute('srcdoc', /Noticias para quienes firmaron[\s\S]*Example Street 1/)

  await writesTheMail(page, id, '')
  await page.getByRole('button', { name: 'Save, and see who gets it' }).click()
  await expect(page.getByRole('alert', { name: 'Not saved yet' })).toContainText('Subject (English)')
  const subject = `Read this first ${id}`
  await writesTheMail(page, id, subject)
  await expect(
    page.getByText(/^As sent: \d+ kB, of which HTML \d+ kB, without pictures\.$/).first(),
  ).toBeVisible()
  await page.getByRole('checkbox', { name: 'Send the update’s pictures in the mail' }).uncheck()
  const tests = page.getByLabel('Tests go to')
  await expect(tests).toHaveValue(admin.account.email)
  await tests.fill(`${admin.account.email}, nobody`)
  await page.getByRole('button', { name: 'Send a test in Spanish' }).click()
  await expect(page.getByRole('alert', { name: 'Not saved yet' })).toContainText('Number 2 of them')
  const second = `tester-${process.pid}@example.org`
  await tests.fill(`${admin.account.email}\n${second}`)
  await page.getByRole('button', { name: 'Send a test in Spanish' }).click()
  await expect(page.getByText('2 tests in Spanish are on the way.')).toBeVisible(SOON)
  for (const tester of [admin.account.email, second])
    await expect
      .poll(() => subjectsTo(site, tester), SOON)
      .toContainEqual(expect.stringMatching(new RegExp(`.+: ${subject} \\(es\\)$`)))
  await expect(page.getByText(subject, { exact: true })).toBeVisible()
  await page.reload()
  await expect(
    page.getByRole('checkbox', { name: 'Send the update’s pictures in the mail' }),
  ).not.toBeChecked()
  await hasNoAccessibilityFault(page)

  await page.getByRole('button', { name: 'Save, and see who gets it' }).click()
  const { length } = await site.query(WANT)
  const people = `${length} ${length === 1 ? 'person' : 'people'}`
  await expect(page.getByRole('heading', { level: 1 })).toContainText(people)
  await hasNoAccessibilityFault(page)
  await page.getByRole('button', { name: `Mail it to ${people}` }).click()
  await expect(page).toHaveURL(/\/broadcast\/\d+$/)
  await expect(page.getByRole('main')).toContainText('Until then it can be called off.')

  await page.getByRole('button', { name: 'Call it off' }).click()
  await expect(page.getByRole('main')).toContainText('Called off: nobody was mailed.')
  await expect(page.getByLabel('Subject in English')).toHaveValue(subject)
  expect(subjectsTo(site, signer.email)).not.toContain(subject)
  expect(await site.query(`SELECT FROM broadcast_stamps WHERE update_id = ${id}`)).toEqual([])
})

test('a mailing reaches those who asked for mail, in their language, and nobody else', async ({
  admin,
  signer,
  page,
  request,
  site,
}) => {
  const spanish = new Signer(page, site, signer.email.replace('@', '-es@'))
  const quiet = new Signer(page, site, signer.email.replace('@', '-quiet@'))
  await signer.signs({ wantsUpdates: true })
  await signer.confirms()
  await spanish.signs({ wantsUpdates: true }, 'es')
  await spanish.confirms('es')
  await quiet.signs()
  await quiet.confirms()
  await admin.signsIn()
  await hasAnAddress(site, 'Example Street 1')
  const id = await publishesInBoth(admin, page)
  const subject = `Sent ${id}`
  await writesTheMail(page, id, subject)
  await starts(page)
  const mailing = page.url()
  await site.query(`UPDATE broadcasts SET starts_at = now() - interval '1 second' WHERE update_id = ${id}`)
  // The page refreshes itself.
  await expect(page.getByRole('main')).toContainText('Done:', SENT)

  const wanting = await site.query(WANT)
  const sent = site.mailbox.received.filter(({ mail }) => mail.subject?.startsWith(subject))
  expect(sent.map(({ recipients }) => recipients.length)).toEqual(wanting.map(() => 1))
  expect(subjectsTo(site, signer.email)).toContain(subject)
  expect(subjectsTo(site, spanish.email)).toContain(`${subject} (es)`)
  expect(subjectsTo(site, spanish.email)).not.toContain(subject)
  expect(subjectsTo(site, quiet.email).filter((each) => each?.startsWith(subject))).toEqual([])

  const mail = site.mailbox.sentTo(signer.email).find((each) => each.subject === subject)
  expect(header(mail, 'list-unsubscribe')).toMatch(new RegExp(`^<${site.url}/api/unsubscribe/[^>]+>$`))
  expect(header(mail, 'list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click')
  for (const part of [mail?.text, mail?.html]) {
    expect(part).toContain('Example Street 1')
    expect(part).not.toContain('/signature')
  }

  const spanishMail = site.mailbox.sentTo(spanish.email).find((each) => each.subject?.startsWith(subject))
  if (!mail || !spanishMail) throw new Error('A mail is missing')
  const share = await request.get(linkIn(mail, '/go/'), { headers: PERSON, maxRedirects: 0 })
  expect([share.status(), share.headers().location]).toEqual([302, '/#share'])
  expect(share.headers()['cache-control']).toContain('no-store')
  const donate = linkIn(spanishMail, '/es/go/').replace('/share', '/donate')
  expect((await request.get(donate, { headers: PERSON, maxRedirects: 0 })).headers().location).toBe(
    '/es/donate',
  )
  await request.head(donate, { headers: PERSON, maxRedirects: 0 })
  await request.get(donate, { headers: { 'User-Agent': 'Barracuda Sentinel (EE)' }, maxRedirects: 0 })
  await page.goto(mailing)
  await expect(page.getByRole('row', { name: /^English/ })).toContainText('a few followed share')
  await expect(page.getByRole('row', { name: /^Spanish/ })).toContainText('a few followed donate')
  await hasNoAccessibilityFault(page)

  await expect(page.getByRole('region', { name: 'What came of it' })).toContainText('Hard bounces')
  await page.goto('/admin/broadcasts?state=done')
  await expect(page.getByLabel('State')).toHaveValue('done')
  await expect(page.getByRole('table', { name: 'Mailings, newest first' })).not.toContainText('Draft')
  await hasNoAccessibilityFault(page)

  await page.goto(`/admin/updates/${id}/broadcast/start`)
  await expect(page).toHaveURL(/\/broadcast$/)
  await expect(page.getByRole('table', { name: 'Mailings, newest first' })).toContainText('Done')
})

test('without JavaScript a mailing is written, started and called off, and an editor does none of it', async ({
  admin,
  browser,
  signer,
  page,
  site,
}) => {
  await signer.signs({ wantsUpdates: true })
  await signer.confirms()
  await admin.signsIn()
  await hasAnAddress(site, 'Example Street 1')
  const id = await publishesInBoth(admin, page)
  const context = await browser.newContext({
    baseURL: site.url,
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
  })
  const plain = await context.newPage()
  await writesTheMail(plain, id, 'Plainly')
  await starts(plain)
  await plain.getByRole('button', { name: 'Call it off' }).click()
  await expect(plain.getByRole('main')).toContainText('Called off: nobody was mailed.')
  await context.close()

  const editor = await admin.welcomes(`mail-editor-${process.pid}`, browser)
  await editor.page.goto(`/admin/updates/${id}/broadcast`)
  await expect(editor.page.getByRole('main')).toContainText('Only an owner mails an update.')
  await expect(editor.page.getByRole('button', { name: 'Save, and see who gets it' })).toHaveCount(0)
  expect((await editor.page.goto(`/admin/updates/${id}/broadcast/start`))?.status()).toBe(404)
  await editor.page.context().close()
})

test('what an owner approved is what is sent, and a mailing that an editor holds back is told and goes on', async ({
  admin,
  browser,
  signer,
  page,
  site,
}) => {
  await signer.signs({ wantsUpdates: true })
  await signer.confirms()
  await admin.signsIn()
  await hasAnAddress(site, 'Example Street 1')
  const id = await publishesInBoth(admin, page)
  const subject = `Approved ${id}`
  await writesTheMail(page, id, subject)
  await starts(page)
  const mailing = page.url()

  const editor = await admin.welcomes(`mail-changer-${process.pid}`, browser)
  await editor.page.goto(`/admin/updates/${id}`)
  await expect(editor.page.getByText('is about to begin')).toBeVisible()
  await editor.page.getByLabel('Text', { exact: true }).fill('What was **never** approved.')
  await editor.page.getByRole('button', { name: 'Save, live at once' }).click()
  await expect(editor.page.getByText('Saved and public')).toBeVisible()
  await page.goto('/admin')
  await expect(page.getByText('Its update was changed since it was approved')).toBeVisible()
  await page.goto(mailing)
  await expect(page.getByRole('button', { name: 'Mail the new text' })).toBeVisible()
  await expect(page.getByText('never', { exact: false }).first()).toBeVisible()
  await hasNoAccessibilityFault(page)
  await page.getByRole('button', { name: 'Go on with the approved text' }).click()
  await expect(page.getByText('An owner chose to go on with it.')).toBeVisible()

  await editor.page.getByRole('button', { name: 'Withdraw' }).click()
  await expect(editor.page.getByText('is paused, and owners are told')).toBeVisible()
  await expect(editor.page.getByRole('button', { name: 'Publish in English' })).toBeVisible()
  await editor.page.getByRole('button', { name: 'Publish in English' }).click()
  await expect(editor.page.getByText('Saved and public')).toBeVisible()
  await editor.page.context().close()
  const notice = new RegExp(`^Mailing \\d+ is paused: News for signers ${process.pid}-`)
  await expect
    .poll(() => subjectsTo(site, admin.account.email), SOON)
    .toContainEqual(expect.stringMatching(notice))
  await page.goto('/admin')
  await page
    .getByRole('region', { name: 'Waiting for you' })
    .getByRole('link', { name: notice })
    .first()
    .click()
  await page.getByRole('button', { name: 'Go on', exact: true }).click()
  await expect(page.getByRole('main')).toContainText('Not begun yet.')
  await site.query(`UPDATE broadcasts SET starts_at = now() - interval '1 second' WHERE update_id = ${id}`)
  await expect(page.getByRole('main')).toContainText('Done:', SENT)
  const mail = site.mailbox.sentTo(signer.email).find((each) => each.subject === subject)
  expect(mail?.text).toContain('What happened since.')
  expect(mail?.text).not.toContain('never')
})
