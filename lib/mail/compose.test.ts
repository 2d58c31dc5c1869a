import { expect, it } from 'vitest'
import { composeMail, prepareMail, type MailContent } from '@/lib/mail/compose'

const frame = {
  siteUrl: 'https://petition.example',
  name: 'Petition <one>',
  organisation: 'People & Co',
  postalAddress: '1 Street\n\n Town ',
  replyTo: '',
}
const link = 'https://petition.example/confirm/x.y.z?a=1&b=2'
const content: MailContent = {
  locale: 'es',
  subject: 'Título "uno"',
  preview: 'Lo primero <b>',
  blocks: [
    '<b>Hola</b>',
    { title: 'Un título' },
    { words: 'Aquí:', link },
    { button: 'Comparte', href: 'https://petition.example/es' },
    { html: '<p>hecho</p>', text: '\nhecho\n' },
  ],
  why: 'Porque sí.',
}
const unsubscribe = {
  page: 'https://petition.example/es/unsubscribe/t',
  preferences: 'https://petition.example/es/unsubscribe/t#preferences',
  oneClick: 'https://petition.example/api/unsubscribe/t',
}

it('says everything in the text', () => {
  expect(composeMail(frame, { ...content, to: 'ana@example.org', unsubscribe })).toMatchObject({
    to: 'ana@example.org',
    subject: content.subject,
    text: `<b>Hola</b>

Un título

Aquí:
${link}

Comparte:
https://petition.example/es

hecho

----

Porque sí.

Darme de baja:
${unsubscribe.page}

Preferencias de correo:
${unsubscribe.preferences}

People & Co
1 Street
Town
https://petition.example/es
`,
  })
})

it('says the same in HTML that loads nothing, in its language and with every text escaped', () => {
  const { html } = composeMail(frame, { ...content, to: 'ana@example.org', unsubscribe })
  expect(html).toMatch(/^<!doctype html><html lang="es"/)
  expect(html).toContain('&lt;b&gt;Hola&lt;/b&gt;')
  expect(html).toContain('Lo primero &lt;b&gt;')
  expect(html).toContain('<p>hecho</p>')
  expect(html).toContain('Petition &lt;one&gt;')
  expect(html).toContain('People &amp; Co<br>1 Street<br>Town')
  for (const address of [unsubscribe.page, unsubscribe.preferences, link.replace('&', '&amp;')])
    expect(html).toContain(`href="${address}"`)
  expect(html).not.toMatch(/<(?:img|link|script)|url\(|@import|src=/)
  expect(html).toMatch(/prefers-color-scheme:dark/)
})

it('has the headers of one click with the links, and neither without', () => {
  expect(composeMail(frame, { ...content, to: 'ana@example.org', unsubscribe }).headers).toEqual({
    'List-Unsubscribe': `<${unsubscribe.oneClick}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  })
  const plain = composeMail(frame, { ...content, to: 'ana@example.org' })
  expect(plain.headers).toEqual({ 'Auto-Submitted': 'auto-generated' })
  expect(plain.text + plain.html).not.toContain('unsubscribe')
})

it('leads home in its own language', () => {
  const { html } = composeMail(frame, { ...content, to: 'ana@example.org' })
  expect(html).toContain('<a href="https://petition.example/es" ')
  const english = composeMail(frame, { ...content, locale: 'en', to: 'ana@example.org' })
  expect(english.html).toContain('<a href="https://petition.example" ')
  expect(english.text).toMatch(/\nhttps:\/\/petition\.example\n$/)
})

it('is rendered once for many, each with their own links', () => {
  const render = prepareMail({ ...frame, postalAddress: '' }, content)
  const mails = ['a', 'b'].map((token) =>
    render({
      to: `${token}@example.org`,
      unsubscribe: { ...unsubscribe, page: `https://petition.example/${token}` },
    }),
  )
  expect(mails.map(({ to }) => to)).toEqual(['a@example.org', 'b@example.org'])
  expect(mails[0]?.html).toContain('href="https://petition.example/a"')
  expect(mails[1]?.text).toContain('https://petition.example/b\n')
  expect(mails[1]?.text).not.toContain('https://petition.example/a\n')
})
