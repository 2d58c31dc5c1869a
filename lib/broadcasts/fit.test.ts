import { describe, expect, it } from 'vitest'
import { fitted } from '@/lib/broadcasts/fit'
import { prepareMail } from '@/lib/mail/compose'
import { SHOWN_BY_GMAIL } from '@/lib/mail/rules'
import { mailedBytes } from '@/lib/mail/size'
import { parseMarkdown } from '@/lib/markdown/parse'
import { numberReferences } from '@/lib/references/rules'
import { MAX_BODY, MAX_SUMMARY, MAX_TITLE } from '@/lib/updates/schema'
import { aReference } from '@/testing/scenes/references'

const PAGE = 'https://petition.example/es/updates/one'
const frame = {
  siteUrl: 'https://petition.example',
  name: 'ñ'.repeat(100),
  organisation: 'ñ'.repeat(120),
  postalAddress: 'ñ'.repeat(300),
  replyTo: '',
}
const token = 'https://petition.example/es/unsubscribe/'.padEnd(200, 'x')
const unsubscribe = { page: token, preferences: `${token}#preferences`, oneClick: token }
const sources = Array.from({ length: 100 }, (_, index) =>
  aReference({
    key: `s-${index}`,
    title: 'Título '.repeat(40),
    url: `https://example.org/${'x'.repeat(1_900)}${index}`,
  }),
)

function made(markdown: string, attached: string[] = []) {
  const { content, cited, uses } = parseMarkdown(markdown, sources)
  const references = numberReferences(cited, sources, attached, uses)
  const { prose, references: list, isShortened } = fitted({ content, references }, PAGE, 'es')
  const title = 'ñ'.repeat(MAX_TITLE)
  const blocks = [
    { title },
    ...prose,
    { button: 'Comparte', href: PAGE },
    ...list,
    { words: 'Lee', link: PAGE },
  ]
  const words = {
    locale: 'es' as const,
    subject: title,
    preview: 'ñ'.repeat(MAX_SUMMARY),
    why: 'ñ'.repeat(200),
  }
  const mail = prepareMail(frame, { ...words, blocks })({ to: 'ana@example.org', unsubscribe })
  return { ...mail, isShortened }
}

function filled(piece: string, length = MAX_BODY): string {
  return piece.repeat(Math.ceil(length / piece.length)).slice(0, length)
}

describe('the mail of an update', () => {
  it('is whole where a mailbox shows it whole', () => {
    const { html, isShortened } = made(`${filled('Words and words. ', 8_000)}[@s-1] The end.`)
    expect(isShortened).toBe(false)
    expect(html).toContain('The end.')
  })

  it.each([
    ['30 kB of links', filled('- [A source](https://example.org/some_thing/1)\n', 30_000)],
    ['one paragraph without an end', filled('ñandú ñañá ')],
    ['letters of three bytes', filled('דברים ')],
    ['paragraphs', filled(`${filled('Ñandú ñañá. ', 700)}\n\n`)],
    ['one word', filled('ñ')],
    ['a table', filled('|a|b|\n|-|-|\n', 12) + filled('|ñandú|ñandú|\n', 30_000)],
    ['a hundred sources with long addresses', sources.map(({ key }) => `Text[@${key}].`).join('\n\n')],
  ])('of %s ends before a mailbox would cut it, with its way out', (_, markdown) => {
    const { html, text, isShortened } = made(markdown)
    expect(isShortened).toBe(true)
    expect(mailedBytes(html)).toBeLessThan(SHOWN_BY_GMAIL)
    for (const part of [html, text]) {
      expect(part).toContain('El correo termina aquí y el texto sigue.')
      expect(part.indexOf(token)).toBeGreaterThan(part.indexOf('El correo termina aquí'))
    }
  })

  it('lists what the part of it that is shown cites, and no other', () => {
    const { html } = made(`First[@s-1].\n\n${filled('More words. ', MAX_BODY - 100)}\n\nLast[@s-2].`, ['s-3'])
    const { html: long } = made(`First[@s-1].\n\n${filled('ñandúes ', MAX_BODY - 100)}\n\nLast[@s-2].`, [
      's-3',
    ])
    expect(html).toContain('[2]')
    expect(long).toContain('[1]')
    expect(long).not.toContain('[2]')
    expect(long).not.toContain('[3]')
  })

  it('keeps most of its room', () => {
    expect(
      mailedBytes(made(filled('- [A source](https://example.org/some_thing/1)\n')).html),
    ).toBeGreaterThan(50_000)
  })
})
