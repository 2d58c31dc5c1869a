import { describe, expect, it } from 'vitest'
import { xml2js, type Element } from 'xml-js'
import { parseMarkdown } from '@/lib/markdown/parse'
import { atomFeed, jsonFeed, type FeedFacts } from '@/lib/updates/feed'

const facts: FeedFacts = {
  locale: 'es',
  siteUrl: 'https://example.org',
  title: 'Noticias <de> A & B',
  description: 'Todo',
  organisation: 'A & B',
  references: 'Referencias',
  updates: [
    {
      slug: 'one',
      date: '2017-12',
      locale: 'es',
      title: 'Uno < dos & ]]> "tres"',
      summary: 'Resumen & más',
      byline: 'A & B',
      publishedAt: new Date('2026-01-02T00:00:00Z'),
      editedAt: new Date('2026-01-03T00:00:00Z'),
      content: parseMarkdown('Texto[@a] con [enlace](/es/donate) y ]]>.', [{ key: 'a' }]).content,
      references: [
        {
          key: 'a',
          title: 'Una & otra',
          authors: [],
          publisher: 'Diario',
          date: '',
          url: 'https://example.com/?a=1&b=2',
          language: 'es',
          archivedUrl: null,
          checkedOn: null,
          deadSince: null,
          number: 1,
          cited: true,
          uses: 1,
        },
      ],
    },
  ],
}

describe('the Atom feed', () => {
  const feed = child(xml2js(atomFeed(facts)) as Element, 'feed')
  const entry = child(feed, 'entry')

  it('parses, and carries its own address', () => {
    const self = children(feed, 'link').find(({ attributes }) => attributes?.rel === 'self')
    expect(self?.attributes?.href).toBe('https://example.org/es/feed.xml')
    expect(text(child(feed, 'updated'))).toBe('2026-01-03T00:00:00.000Z')
  })

  it('carries the update whole, with absolute addresses and escaped words', () => {
    expect(text(child(entry, 'id'))).toBe('https://example.org/es/updates/one')
    expect(text(child(entry, 'title'))).toBe('Uno &lt; dos &amp; ]]&gt; &quot;tres&quot;')
    expect(text(child(entry, 'updated'))).toBe('2026-01-03T00:00:00.000Z')
    expect(text(child(entry, 'published'))).toBe('2017-12-01T00:00:00.000Z')
    const content = text(child(entry, 'content'))
    expect(content).toContain('<a href="https://example.org/es/donate">enlace</a>')
    expect(content).toContain('<a href="https://example.com/?a=1&amp;b=2">Una &amp; otra</a>')
  })
})

it('the JSON feed is a JSON Feed 1.1 with the words as they are', () => {
  const feed: unknown = JSON.parse(JSON.stringify(jsonFeed(facts)))
  expect(feed).toMatchObject({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Noticias <de> A & B',
    language: 'es',
    feed_url: 'https://example.org/es/feed.json',
    items: [
      {
        id: 'https://example.org/es/updates/one',
        title: 'Uno < dos & ]]> "tres"',
        date_published: '2017-12-01T00:00:00.000Z',
        date_modified: '2026-01-03T00:00:00.000Z',
      },
    ],
  })
})

it('a feed without updates is still a feed', () => {
  const feed = child(xml2js(atomFeed({ ...facts, updates: [] })) as Element, 'feed')
  expect(children(feed, 'entry')).toEqual([])
})

function children(element: Element, name: string): Element[] {
  return element.elements?.filter((each: Element) => each.name === name) ?? []
}

function child(element: Element, name: string): Element {
  const found = children(element, name)[0]
  if (!found) throw new Error(`no <${name}>`)
  return found
}

function text(element: Element): string {
  return (element.elements ?? []).map((each: Element) => String(each.text ?? each.cdata ?? '')).join('')
}
