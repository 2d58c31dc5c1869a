import { describe, expect, it } from 'vitest'
import { mastodonAddress, readServer, shareAddress } from '@/lib/share-texts/address'

const MESSAGE = {
  text: 'Señas & más?\n#1 https://evil.example/',
  subject: 'Hola & adiós',
  link: 'https://example.org/es?ref=k3m9x2qa-w2',
}

describe('the address of a channel', () => {
  it.each([
    ['whatsapp', 'https://wa.me', 'text'],
    ['facebook', 'https://www.facebook.com', 'u'],
    ['x', 'https://x.com', 'url'],
    ['bluesky', 'https://bsky.app', 'text'],
    ['telegram', 'https://t.me', 'url'],
  ] as const)('%s is at %s, and holds the link', (channel, origin, field) => {
    const address = new URL(shareAddress(channel, MESSAGE))
    expect(address.origin).toBe(origin)
    expect(address.searchParams.get(field)).toContain(MESSAGE.link)
    expect(address.hash).toBe('')
  })

  it('of a mail has subject, text and link, and drops a text that it cannot hold', () => {
    const body = (text: string) => {
      const address = new URL(shareAddress('email', { ...MESSAGE, text }))
      expect(address.protocol).toBe('mailto:')
      expect(address.searchParams.get('subject')).toBe(MESSAGE.subject)
      return address.searchParams.get('body')
    }
    expect(body(MESSAGE.text)).toBe(`${MESSAGE.text.replace('\n', '\r\n')}\r\n${MESSAGE.link}`)
    expect(body('🙏'.repeat(600))).toBe(MESSAGE.link)
  })

  it('of Mastodon is at the sharer’s server', () => {
    const address = new URL(mastodonAddress('mastodon.social', MESSAGE))
    expect(address.origin + address.pathname).toBe('https://mastodon.social/share')
    expect(address.searchParams.get('text')).toBe(`${MESSAGE.text}\n${MESSAGE.link}`)
  })
})

it.each([
  ['mastodon.social', 'mastodon.social'],
  [' Mastodon.Social ', 'mastodon.social'],
  ['tröt.example', 'xn--trt-tna.example'],
])('%j is the server %s', (typed, server) => {
  expect(readServer(typed)).toBe(server)
})

it.each([
  ...['', 'mastodon', '@ana@mastodon.social', 'https://mastodon.social/@ana', 'mastodon.social/x', 'a b.org'],
  ...[
    'mastodon.social:8080',
    'localhost',
    '127.0.0.1',
    '0x7f.1',
    'printer.local',
    'a?b.org',
    'a#b.org',
    'a\\b.org',
  ],
])('%j names no server', (typed) => {
  expect(readServer(typed)).toBeNull()
})
