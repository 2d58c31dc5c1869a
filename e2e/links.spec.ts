import { DAY, makeToken } from '@/lib/platform/tokens'
import { linkIn } from '@/testing/doubles/mailbox'
import { expect, test } from './support/test.ts'

const NOBODY = '0198c0de-0000-7000-8000-000000000001'

const WRONG = [
  ['/confirm/nonsense', 'This link does not work', 'copy the whole link, or sign again', 'Sign the petition'],
  ['/es/confirm/nonsense', 'Este enlace no funciona', 'copia el enlace', 'Firma la petición'],
  ['/signature/nonsense', 'This link does not work', 'copy the whole link', 'Sign the petition'],
  ['/es/signature/nonsense', 'Este enlace no funciona', 'copia el enlace entero', 'Firma la petición'],
] as const

for (const [path, title, advice, button] of WRONG) {
  test(`${path} says that the link does not work, and what to do`, async ({ page }) => {
    const response = await page.goto(path)
    expect(response?.headers()['cache-control']).toContain('no-store')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
    await expect(page.getByRole('main')).toContainText(advice)
    await expect(page.getByRole('main').getByRole('link', { name: button })).toHaveAttribute(
      'href',
      path.startsWith('/es') ? '/es/sign' : '/sign',
    )
  })
}

test('a link that was altered or is for another page is a wrong one', async ({ page, signer, site }) => {
  await signer.signs()
  const confirm = linkIn(await site.mailbox.mailTo(signer.email), '/confirm/')
  const paths = [
    `/confirm/${makeToken('unsubscribe', NOBODY, 1, DAY)}`,
    confirm.replace('/confirm/', '/signature/'),
    confirm.slice(0, -1),
  ]
  for (const path of paths) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link does not work')
  }
})

test('a link that is too old says what to do, in both languages, and confirms nothing', async ({
  signer,
  site,
}) => {
  await signer.signs({ name: 'Too Late' })
  await site.mailbox.mailTo(signer.email)
  const [row] = (await site.query("SELECT id FROM signatures WHERE name = 'Too Late'")) as { id: string }[]
  const old = makeToken('confirm', row?.id ?? '', 1, -DAY)
  await signer.page.goto(`/confirm/${old}`)
  await expect(signer.page.getByRole('main')).toContainText('works for 30 days. Sign again')
  await signer.page.goto(`/es/confirm/${old}`)
  await expect(signer.page.getByRole('main')).toContainText('Firma de nuevo')
  const answer = await signer.page.request.post('/api/confirm', {
    form: { token: old, name: 'Too Late', country: 'MX', locale: 'en' },
    headers: { 'sec-fetch-site': 'same-origin' },
    maxRedirects: 0,
  })
  expect(answer.headers().location).toBe(`/confirm/${old}`)
  expect(await site.query("SELECT state::text FROM signatures WHERE name = 'Too Late'")).toEqual([
    { state: 'pending' },
  ])
})

test('after a withdrawal both links say so, and how to sign again', async ({ page, signer, site }) => {
  await signer.signs()
  const confirm = linkIn(await site.mailbox.mailTo(signer.email), '/confirm/')
  await signer.confirms()
  const own = linkIn(await site.mailbox.mailTo(signer.email, 2), '/signature/')
  await signer.page.goto(own)
  await signer.asksForAFreshLink(3)
  await signer.withdraws()

  for (const [address, words, button] of [
    [confirm, 'You have withdrawn this signature', 'Sign the petition'],
    [confirm.replace('/confirm/', '/es/confirm/'), 'Retiraste esta firma', 'Firma la petición'],
    [own, 'Your signature is withdrawn', 'Sign the petition'],
    [own.replace('/signature/', '/es/signature/'), 'Tu firma está retirada', 'Firma la petición'],
  ] as const) {
    await page.goto(address)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words)
    await expect(page.getByRole('main').getByRole('link', { name: button })).toBeVisible()
  }
})
