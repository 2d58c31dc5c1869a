import { describe, expect, it } from 'vitest'
import { CHANNEL_LETTERS, CHANNELS } from '@/lib/arrivals/channels'
import { arrivalIn, parseRef, withRef, writeRef, type Arrival } from '@/lib/arrivals/ref'

const CODE = 'k3m9x2qa'

describe('a ref', () => {
  it.each<[string, Arrival]>([
    [`${CODE}-w2`, { code: CODE, channel: 'whatsapp', variant: 2 }],
    [`${CODE}-w999`, { code: CODE, channel: 'whatsapp', variant: 999 }],
    [`${CODE}-w`, { code: CODE, channel: 'whatsapp', variant: 0 }],
    [CODE, { code: CODE, channel: 'link', variant: 0 }],
    ['-q', { code: null, channel: 'handout', variant: 0 }],
    ['-e12', { code: null, channel: 'email', variant: 12 }],
  ])('%s is read, and written as it was', (ref, arrival) => {
    expect(parseRef(ref)).toEqual(arrival)
    expect(writeRef(arrival)).toBe(ref)
  })

  it('may have been typed with capitals and spaces around', () => {
    expect(parseRef(' K3M9X2QA-W2 ')).toEqual(parseRef(`${CODE}-w2`))
  })

  it.each([
    ...['', '-', 'k3m9x2q', 'k3m9x2qab', 'k3m9x2qi', 'k3m9x2qu', `${CODE}-`, `${CODE}-w0`, `${CODE}-w1000`],
    ...[
      `${CODE}-z`,
      `${CODE}w2`,
      `${CODE}-ww`,
      `${CODE}-w2;`,
      `<${CODE}>`,
      `${CODE}\n-w`,
      ' '.repeat(50) + CODE,
    ],
    ...[null, undefined, 7, {}, [CODE]],
  ])('refuses %j', (ref) => {
    expect(parseRef(ref)).toBeNull()
  })

  it('has a letter of its own for every channel that a link can carry', () => {
    const letters = Object.values(CHANNEL_LETTERS).filter((letter) => letter !== null)
    expect(new Set(letters).size).toBe(letters.length)
    for (const channel of CHANNELS) {
      const arrival = { code: CODE, channel, variant: 3 }
      if (CHANNEL_LETTERS[channel]) expect(parseRef(writeRef(arrival))).toEqual(arrival)
      else expect(writeRef(arrival)).toBe(CODE)
    }
  })
})

describe('the query of an address', () => {
  const read = (query: string) => arrivalIn(new URLSearchParams(query))

  it.each([
    [`ref=${CODE}-w2&utm_source=facebook`, 'whatsapp'],
    ['utm_source=twitter', 'x'],
    ['utm_source=Newsletter&utm_medium=email', 'mailing'],
    ['utm_source=acme&utm_medium=email', 'email'],
    ['utm_source=acme&utm_campaign=spring+2026', 'other'],
    ['ref=nonsense&utm_source=telegram', 'telegram'],
  ])('%s came by %s', (query, channel) => {
    expect(read(query)?.channel).toBe(channel)
  })

  it.each([
    '',
    'page=2',
    'ref=nonsense',
    'utm_source=',
    'utm_source=%3Cb%3E',
    `utm_source=${'a'.repeat(200)}`,
  ])('%j tells nothing', (query) => {
    expect(read(query)).toBeNull()
  })
})

it('is added to an address before its fragment, and nothing where there is nothing to add', () => {
  const arrival: Arrival = { code: CODE, channel: 'email', variant: 0 }
  expect(withRef('https://example.org/', arrival)).toBe(`https://example.org/?ref=${CODE}-e`)
  expect(withRef('/es?a=1#sign', arrival)).toBe(`/es?a=1&ref=${CODE}-e#sign`)
  expect(withRef('/es#sign', { code: null, channel: 'direct', variant: 0 })).toBe('/es#sign')
})
