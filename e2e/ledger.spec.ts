import type { Page } from '@playwright/test'
import { signingKey } from '@/lib/ledger/signing-key'
import { formatVerifierKey } from '@/lib/ledger/verifier-key'
import { linkIn } from '@/testing/doubles/mailbox'
import { accessibilityFaults } from '@/testing/drivers/accessibility'
import { startSite, type Site } from '@/testing/drivers/site'
import { madeReceipt, witnessKeyOf } from '@/testing/scenes/receipts'
import { expect, test as base } from './support/test.ts'

const SECRET = new Uint8Array(32).fill(7)
const witness = signingKey('example.net/witness', new Uint8Array(32).fill(8))

/** A site whose key the tests know, so that they can sign receipts of lists that it never had. */
const test = base.extend<{ checker: Page }, { site: Site }>({
  site: [
    async ({}, provide) => {
      const site = await startSite({ LEDGER_KEY: Buffer.from(SECRET).toString('hex') })
      await provide(site)
      await site.stop()
    },
    { scope: 'worker', timeout: 90_000 },
  ],
  checker: async ({ page }, provide) => {
    await expect(async () => {
      await page.goto('/ledger')
      await expect(page.getByLabel('Receipt', { exact: true })).toBeVisible({ timeout: 1_000 })
    }).toPass()
    await provide(page)
  },
})

const originOf = ({ url }: Site) => `${new URL(url).host}/ledger`

async function checks(page: Page, receipt: string): Promise<void> {
  await page.getByLabel('Receipt', { exact: true }).fill(receipt)
  await page.getByRole('button', { name: 'Check the receipt' }).click()
}

test('the page tells the signed head, the key and how to check, in both languages', async ({
  checker,
  site,
}) => {
  await expect(checker.getByText(originOf(site), { exact: true })).toBeVisible()
  await expect(checker.getByText(formatVerifierKey(signingKey(originOf(site), SECRET).key))).toBeVisible()
  await expect(checker.getByText(`npm run verify -- ${site.url}`)).toBeVisible()
  await expect(checker.getByText('Nobody outside the campaign has signed it.')).toBeVisible()
  for (const name of ['The signed head of the list', 'The keys', 'The published corrections']) {
    const href = await checker.getByRole('link', { name }).getAttribute('href')
    expect((await checker.request.get(href ?? '/nowhere')).status(), name).toBe(200)
  }
  await checker.getByRole('link', { name: 'Español', exact: true }).click()
  await expect(checker.getByRole('heading', { name: 'El registro', level: 1 })).toBeVisible()
})

test('a good receipt is opened, and told what it proves and what it does not', async ({ checker, site }) => {
  await checks(checker, await madeReceipt(originOf(site), SECRET))
  await expect(checker.getByRole('heading', { name: 'This receipt holds.' })).toBeVisible()
  const result = checker.locator('[data-result]')
  await expect(result).toContainText('A signature was confirmed, November 30, 2026, 9:00 – 10:00 AM UTC.')
  await expect(result).toContainText('NameAna PérezCountryMexicoRegionMX-JAL (Jalisco)')
  await expect(result).toContainText('Still sealed: Comment, Version of the text, Agreed to.')
  await expect(result).toContainText(
    `Entry 300 is in the list of 1,000 entries that ${originOf(site)} signed.`,
  )
  await expect(result).toContainText('nobody outside the campaign that this page knows has signed it')
  await expect(
    checker.getByRole('img', { name: '10 steps lead from the entry, at the bottom' }),
  ).toBeVisible()
  await result.getByText('Step by step').click()
  await expect(result.getByRole('list').last().getByRole('listitem')).toHaveCount(10)
  expect(await accessibilityFaults(checker)).toEqual([])
})

test('a witness that the page knows is named, with the time', async ({ checker, site }) => {
  const vkey = formatVerifierKey(witnessKeyOf(witness))
  await checker.locator('receipt-checker').evaluate((element, known) => {
    const trusted: object = JSON.parse(element.dataset.trusted ?? '{}')
    element.dataset.trusted = JSON.stringify({ ...trusted, witnesses: [known] })
  }, vkey)
  await checks(checker, await madeReceipt(originOf(site), SECRET, witness))
  const result = checker.locator('[data-result]')
  await expect(result).toContainText(
    'example.net/witness has signed the same list, November 30, 2026 at 1:05 PM UTC.',
  )
  await expect(result).not.toContainText('nobody outside the campaign')
})

test('a receipt whose name was changed does not hold', async ({ checker, site }) => {
  const receipt = await madeReceipt(originOf(site), SECRET)
  const changed = receipt.replace(/^extra (.*)$/m, (_, extra: string) => {
    const opened = Buffer.from(extra, 'base64').toString().replace('Ana Pérez', 'Eva Pérez')
    return `extra ${Buffer.from(opened).toString('base64')}`
  })
  await checks(checker, changed)
  await expect(checker.getByRole('heading', { name: 'This receipt does not hold.' })).toBeVisible()
  await expect(checker.getByText('“Name” in it is not what the entry holds')).toBeVisible()
})

test('a receipt of another place, key or list, and one that is cut, each get their own words', async ({
  checker,
  site,
}) => {
  const origin = originOf(site)
  const good = await madeReceipt(origin, SECRET)
  const others: [receipt: string, verdict: string, why: string][] = [
    [good.replace('index 300', 'index 301'), 'does not hold.', 'stands somewhere else'],
    [good.replace('\n1000\n', '\n1001\n'), 'does not hold.', `${origin} did not sign`],
    [
      await madeReceipt(
        origin,
        SECRET.map((byte) => byte + 1),
      ),
      'does not hold.',
      'none of the keys',
    ],
    [await madeReceipt('example.net/ledger', SECRET), 'cannot be judged here.', `knows only ${origin}`],
    [good.slice(0, good.length / 2), 'is not a whole receipt.', 'missing or was changed'],
    ['Dear Ana, you are counted.', 'is not a whole receipt.', 'begins with the line'],
    ['', 'is not a whole receipt.', 'begins with the line'],
  ]
  for (const [receipt, verdict, why] of others) {
    await checks(checker, receipt)
    await expect(checker.locator('[data-result] h3')).toHaveText(new RegExp(`^This (receipt )?${verdict}$`))
    await expect(checker.locator('[data-result]')).toContainText(why)
  }
})

test('a file that is chosen or dropped is checked at once, offline and without asking anybody', async ({
  checker,
  context,
  site,
}) => {
  const receipt = await madeReceipt(originOf(site), SECRET)
  await context.setOffline(true)
  const asked: string[] = []
  checker.on('request', (request) => asked.push(request.url()))
  const file = { name: 'signature.tlog-proof', mimeType: 'text/plain', buffer: Buffer.from(receipt) }
  await checker.getByLabel('The file').setInputFiles(file)
  await expect(checker.getByRole('heading', { name: 'This receipt holds.' })).toBeFocused()

  await checks(checker, '')
  const data = await checker.evaluateHandle((text) => {
    const transfer = new DataTransfer()
    transfer.items.add(new File([text.replaceAll('\n', '\r\n')], 'signature.tlog-proof'))
    return transfer
  }, receipt)
  await checker.getByLabel('Receipt', { exact: true }).dispatchEvent('drop', { dataTransfer: data })
  await expect(checker.getByRole('heading', { name: 'This receipt holds.' })).toBeVisible()
  expect(asked).toEqual([])
})

test('without JavaScript the page says what to do instead', async ({ browser, checker, site }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: site.url })
  const page = await context.newPage()
  await page.goto('/ledger')
  await expect(page.getByText('Checking here needs JavaScript')).toBeVisible()
  await expect(page.getByLabel('Receipt', { exact: true })).toBeHidden()
  await expect(checker.getByText('Checking here needs JavaScript')).toBeHidden()
  await context.close()
})

test('a signer checks the receipt of the mail, then that of withdrawing, which names the entry it changes', async ({
  page,
  signer,
  site,
}) => {
  await signer.signs({ name: 'Ana Pérez' })
  await signer.confirms()
  const mail = await site.mailbox.mailTo(signer.email, 2)
  const ownPage = linkIn(mail, '/signature/')
  const [attached] = mail.attachments
  expect(attached?.filename).toBe('signature.tlog-proof')
  await page.goto('/ledger')
  await checks(page, new TextDecoder().decode(attached?.content as ArrayBuffer))
  await expect(page.getByRole('heading', { name: 'This receipt holds.' })).toBeVisible()
  await expect(page.locator('[data-result]')).toContainText(
    'NameAna PérezCountryMexicoRegionnothing was givenCommentnothing was given',
  )
  const [, index] =
    /Entry ([\d,]+) is in the list/.exec(await page.locator('[data-result]').innerText()) ?? []

  await page.goto(ownPage)
  await signer.asksForAFreshLink(3)
  await signer.withdraws()
  const latest = () => page.request.get(`${ownPage}/receipt?entry=latest`)
  const isOfWithdrawing = async () => {
    await page.goto('/ledger')
    await checks(page, await (await latest()).text())
    await expect(page.locator('[data-result]')).toContainText('A signature was withdrawn by its signer', {
      timeout: 1_000,
    })
  }
  await expect(isOfWithdrawing).toPass({ timeout: 30_000 })
  await expect(page.locator('[data-result]')).toContainText(`Entry that it changes${index}`)
})
