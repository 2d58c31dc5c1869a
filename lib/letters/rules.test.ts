import { describe, expect, it } from 'vitest'
import { MAILTO_LIMIT, mailtoAddress } from '@/lib/letters/rules'

const LETTER = { to: ['desk@example.org'], subject: 'Hello', text: 'One' }

/** What a mail program reads of the address (RFC 6068). */
function read(href: string) {
  const [to = '', query = ''] = href.replace('mailto:', '').split('?')
  const fields = query.split('&').map((field) => field.split('=').map(decodeURIComponent))
  return { to: to.split(',').map(decodeURIComponent), ...Object.fromEntries(fields) }
}

describe('the address for a mail program', () => {
  it('writes line breaks as CRLF, spaces as %20 and a plus as itself', () => {
    const { href } = mailtoAddress({ ...LETTER, subject: 'A & B? 100%', text: 'One\nTwo\r\nThree\r+ 1' })
    expect(href).toBe(
      'mailto:desk@example.org?subject=A%20%26%20B%3F%20100%25&body=One%0D%0ATwo%0D%0AThree%0D%0A%2B%201',
    )
    expect(read(href)).toEqual({
      to: ['desk@example.org'],
      subject: 'A & B? 100%',
      body: 'One\r\nTwo\r\nThree\r\n+ 1',
    })
  })

  it('holds accents, other scripts and what looks like another field', () => {
    const letter = { ...LETTER, subject: 'Señoría', text: '¿Por qué?\n武器 🙏\n&bcc=someone@example.org' }
    expect(read(mailtoAddress(letter).href)).toEqual({
      to: LETTER.to,
      subject: letter.subject,
      body: letter.text.replaceAll('\n', '\r\n'),
    })
  })

  it('names several addressees, whatever their addresses hold, or nobody', () => {
    const to = ['a+b@example.org', "o'neil%1/x?y&z@example.org"]
    const { href } = mailtoAddress({ ...LETTER, to })
    expect(href.split('?')[0]).toBe(
      "mailto:a%2Bb@example.org,o'neil%251%2Fx%3Fy%26z@example.org".split('?')[0],
    )
    expect(read(href).to).toEqual(to)
    expect(mailtoAddress({ ...LETTER, to: [] }).href).toBe('mailto:?subject=Hello&body=One')
  })

  it('takes half a character for none', () => {
    expect(mailtoAddress({ ...LETTER, text: 'a\ud83d' }).href).toContain('body=a%EF%BF%BD')
  })
})

it('a text that a link cannot carry is left out whole, and that is told', () => {
  const head = mailtoAddress({ ...LETTER, text: '' }).href.length
  const fits = mailtoAddress({ ...LETTER, text: 'a'.repeat(MAILTO_LIMIT - head) })
  expect(fits).toMatchObject({ holdsText: true })
  expect(fits.href).toHaveLength(MAILTO_LIMIT)
  expect(mailtoAddress({ ...LETTER, text: 'a'.repeat(MAILTO_LIMIT - head + 1) })).toEqual({
    holdsText: false,
    href: 'mailto:desk@example.org?subject=Hello',
  })
  expect(mailtoAddress({ ...LETTER, text: 'é'.repeat(400) }).holdsText).toBe(false)
})
