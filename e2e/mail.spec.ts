import { expect, test } from './support/test.ts'

const PERSON = { name: 'Ana Signer', email: 'ana@example.org', country: 'MX', consent: true }

test('mail that was refused is sent again and not lost, and signing does not wait for it', async ({
  request,
  ownSite: site,
}) => {
  site.mailbox.refuses()
  const answer = await request.post(`${site.url}/api/signatures`, { data: PERSON })
  expect(answer.status()).toBe(202)
  await site.mailbox.hasRefused()
  expect(site.mailbox.sentTo(PERSON.email)).toEqual([])
  site.mailbox.accepts()
  await site.mailbox.mailTo(PERSON.email)
})

test('a mail server that never answers holds up neither signing nor counting', async ({
  page,
  ownSite: site,
  ownSigner: signer,
}) => {
  await signer.signs()
  await signer.opensTheConfirmation()
  site.mailbox.hangs()
  const others = Array.from({ length: 6 }, (_, index) => `waiting-${index}@example.org`)
  const answers = await Promise.all(
    others.map((email) =>
      page.request.post(`${site.url}/api/signatures`, { data: { ...PERSON, email }, timeout: 2_000 }),
    ),
  )
  expect(answers.map((answer) => answer.status())).toEqual(others.map(() => 202))
  await site.mailbox.keepsSomebodyWaiting()

  await page.getByRole('button', { name: 'Confirm my signature' }).click()
  await expect(page).toHaveURL(/\/signed\/[\w.-]+$/)
  await expect.poll(() => signer.seesTheCount(), { timeout: 10_000 }).toBe(1)

  site.mailbox.accepts()
  await Promise.all(others.map((email) => site.mailbox.mailTo(email)))
})
