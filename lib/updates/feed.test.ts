import { describe, expect, it } from 'vitest'
import { xml2js, type Element } from 'xml-js'
import { parseMarkdown } from '@/lib/markdown/parse'
import { atomFeed } from '@/lib/updates/atom-feed'
import { feedChangedAt, type FeedFacts, type FeedUpdate } from '@/lib/updates/feed'
import { jsonFeed } from '@/lib/updates/json-feed'
import { atomErrors, jsonFeedErrors } from '@/testing/formats/validate'

const update: FeedUpdate = {
  id: 7,
  slug: 'uno',
  paths: { en: '/updates/one', es: '/updates/uno' },
  date: '2017-12',
  locale: 'es',
  languages: ['en', 'es'],
  title: 'Uno < dos & ]]> "tres"',
  summary: 'Resumen & más',
  byline: 'A & B',
  createdAt: new Date('2026-01-01T08:00:00Z'),
  publishedAt: new Date('2026-01-02T00:00:00Z'),
  editedAt: new Date('2026-01-03T00:00:00Z'),
  content: parseMarkdown('Texto[@a] con [enlace](/es/donate) y ]]> y &#1;.', [{ key: 'a' }]).content,
  references: [
    {
      key: 'a',
      title: 'Una & otra',
      authors: ['Rulfo, Juan'],
      publisher: 'Diario',
      date: '2017-12-15',
      url: 'https://example.com/?a=1&b=2',
      language: 'es',
      archivedUrl: 'https://archive.example/a',
      checkedOn: null,
      deadSince: null,
      copyDeadSince: null,
      number: 1,
      cited: true,
      uses: 1,
    },
  ],
  sharePicture: null,
}

const facts: FeedFacts = {
  locale: 'es',
  siteUrl: 'https://example.org:8080',
  title: 'Noticias <de> A & B',
  description: 'Todo',
  organisation: 'A & B',
  editedAt: new Date('2026-01-01T00:00:00Z'),
  withdrawnAt: null,
  words: {
    references: 'Referencias',
    archived: 'Copia archivada',
    gone: 'Ya no responde.',
    goneArchived: 'Es su copia.',
    original: 'Dirección original',
  },
  updates: [update],
}

describe('the Atom feed', () => {
  const xml = atomFeed(facts)
  const feed = child(xml2js(xml) as Element, 'feed')
  const entry = child(feed, 'entry')

  it('is an Atom feed, with updates and without', async () => {
    expect(await atomErrors(xml)).toEqual([])
    expect(await atomErrors(atomFeed({ ...facts, updates: [] }))).toEqual([])
  })

  it('would not be one with what the schema forbids', async () => {
    expect(await atomErrors(xml.replace(/<id>.*?<\/id>/, ''))).not.toEqual([])
    expect(await atomErrors(xml.replace('2017-12-01T00:00:00.000Z', '2017-12'))).not.toEqual([])
    expect(await atomErrors(xml.replace('rel="self"', 'rel="own"'))).not.toEqual([])
  })

  it('says its language, where it stands, its page and its other languages', () => {
    expect(feed.attributes?.['xml:lang']).toBe('es')
    expect(linksOf(feed)).toEqual([
      ['self', 'es', 'https://example.org:8080/es/feed.xml'],
      ['alternate', 'es', 'https://example.org:8080/es/updates'],
      ['alternate', 'en', 'https://example.org:8080/feed.xml'],
    ])
  })

  it('keeps its id whatever the scheme of the address', () => {
    const idBy = (siteUrl: string) =>
      text(child(child(xml2js(atomFeed({ ...facts, siteUrl })) as Element, 'feed'), 'id'))
    expect(idBy('https://example.org')).toBe('https://example.org/es/updates')
    expect(idBy('http://example.org')).toBe('https://example.org/es/updates')
  })

  it('is as old as its newest entry, or as the campaign’s words when it has none', () => {
    expect(text(child(feed, 'updated'))).toBe('2026-01-03T00:00:00.000Z')
    const empty = child(xml2js(atomFeed({ ...facts, updates: [] })) as Element, 'feed')
    expect(text(child(empty, 'updated'))).toBe('2026-01-01T00:00:00.000Z')
    const of = (changes: Partial<FeedFacts>) => feedChangedAt({ ...facts, ...changes }).toISOString()
    expect(of({ withdrawnAt: new Date('2026-01-05T00:00:00Z') })).toBe('2026-01-05T00:00:00.000Z')
    expect(of({ editedAt: new Date('2026-01-06T00:00:00Z') })).toBe('2026-01-06T00:00:00.000Z')
  })

  it('carries the update whole: words as they are, its page in each language, addresses that are absolute', () => {
    expect(text(child(entry, 'title'))).toBe('Uno < dos & ]]> "tres"')
    expect(text(child(entry, 'summary'))).toBe('Resumen & más')
    expect(text(child(entry, 'updated'))).toBe('2026-01-03T00:00:00.000Z')
    expect(text(child(entry, 'published'))).toBe('2017-12-01T00:00:00.000Z')
    expect(linksOf(entry)).toEqual([
      ['alternate', 'es', 'https://example.org:8080/es/updates/uno'],
      ['alternate', 'en', 'https://example.org:8080/updates/one'],
    ])
    const content = text(child(entry, 'content'))
    expect(content).toContain('<a href="https://example.org:8080/es/donate">enlace</a>')
    expect(content).toContain('<a href="https://example.org:8080/es/updates/uno#ref-1">[1]</a>')
  })

  it('encloses the picture that is chosen for sharing, as it is described', async () => {
    const sharePicture = {
      path: '/pictures/abcdefghijklmnop/1200.jpg',
      width: 1200,
      height: 600,
      alt: 'Un <muro>',
    }
    const shared = atomFeed({ ...facts, updates: [{ ...update, sharePicture }] })
    expect(await atomErrors(shared)).toEqual([])
    const links = child(child(xml2js(shared) as Element, 'feed'), 'entry').elements ?? []
    expect(links.map(({ attributes }) => attributes).find((each) => each?.rel === 'enclosure')).toEqual({
      ...{ rel: 'enclosure', type: 'image/jpeg', title: 'Un <muro>' },
      href: 'https://example.org:8080/pictures/abcdefghijklmnop/1200.jpg',
    })
  })

  it('lists the references with their dates and archived copies', () => {
    expect(text(child(entry, 'content'))).toContain(
      '<h2>Referencias</h2><ol><li><a href="https://example.com/?a=1&#x26;b=2">Una &#x26; otra</a>, Juan Rulfo, Diario, ' +
        '15 de diciembre de 2017, <a href="https://archive.example/a">Copia archivada</a></li></ol>',
    )
  })

  it('says of a source that is gone what its page says', () => {
    const contentWith = (change: { archivedUrl?: null; copyDeadSince?: Date }) => {
      const references = update.references.map((each) => ({ ...each, deadSince: new Date(), ...change }))
      const feed = xml2js(atomFeed({ ...facts, updates: [{ ...update, references }] })) as Element
      return text(child(child(child(feed, 'feed'), 'entry'), 'content'))
    }
    expect(contentWith({})).toContain(
      '<li><a href="https://archive.example/a">Una &#x26; otra</a>, Juan Rulfo, Diario, 15 de diciembre de 2017. ' +
        'Es su copia. <a href="https://example.com/?a=1&#x26;b=2">Dirección original</a></li>',
    )
    for (const change of [{ archivedUrl: null }, { copyDeadSince: new Date() }])
      expect(contentWith(change)).toContain('15 de diciembre de 2017. Ya no responde.</li>')
  })
})

describe('the JSON feed', () => {
  it('names an update’s first picture', async () => {
    const key = 'abcdefghijklmnop'
    const forms = [{ name: '1200.jpg', width: 1200, height: 800 }]
    const picture = { key, alt: 'Una foto', caption: '', credit: '', forms }
    const { content } = parseMarkdown(`![Una foto](picture:${key})`, [], [picture])
    const pictured: unknown = jsonFeed({ ...facts, updates: [{ ...update, content }] })
    expect(await jsonFeedErrors(pictured)).toEqual([])
    expect(pictured).toMatchObject({
      items: [{ image: `https://example.org:8080/pictures/${key}/1200.jpg` }],
    })
  })

  const feed: unknown = JSON.parse(JSON.stringify(jsonFeed(facts)))

  it('is a JSON Feed 1.1, with updates and without', async () => {
    expect(await jsonFeedErrors(feed)).toEqual([])
    expect(await jsonFeedErrors(jsonFeed({ ...facts, updates: [] }))).toEqual([])
  })

  it('would not be one with what the schema forbids', async () => {
    expect(await jsonFeedErrors({ ...Object(feed), version: '1.1' })).not.toEqual([])
    expect(await jsonFeedErrors({ ...Object(feed), home_page_url: '/updates' })).not.toEqual([])
    expect(await jsonFeedErrors({ ...Object(feed), items: [{ title: 'no id' }] })).not.toEqual([])
  })

  it('says what the Atom feed says', () => {
    expect(feed).toMatchObject({
      title: 'Noticias <de> A & B',
      language: 'es',
      feed_url: 'https://example.org:8080/es/feed.json',
      home_page_url: 'https://example.org:8080/es/updates',
      items: [
        {
          url: 'https://example.org:8080/es/updates/uno',
          title: 'Uno < dos & ]]> "tres"',
          content_html: expect.stringContaining('Referencias'),
          date_published: '2017-12-01T00:00:00.000Z',
          date_modified: '2026-01-03T00:00:00.000Z',
        },
      ],
    })
  })
})

it('an entry is called the same whatever its title and address become, and otherwise in every language', () => {
  const id = 'tag:example.org,2026-01-01:updates/7/es'
  expect(idsOf(facts)).toEqual([id, id])
  const paths = { en: '/updates/two', es: '/updates/dos' }
  expect(idsOf({ ...facts, updates: [{ ...update, paths, title: 'Dos', date: '2018' }] })).toEqual([id, id])
  const english = { ...facts, locale: 'en' as const, updates: [{ ...update, locale: 'en' as const }] }
  expect(idsOf(english)).not.toContain(id)
})

function idsOf(of: FeedFacts): string[] {
  const entry = child(child(xml2js(atomFeed(of)) as Element, 'feed'), 'entry')
  const { items } = JSON.parse(JSON.stringify(jsonFeed(of))) as { items: { id: string }[] }
  return [text(child(entry, 'id')), ...items.map(({ id }) => id)]
}

function linksOf(element: Element) {
  return children(element, 'link').map(({ attributes }) => [
    attributes?.rel,
    attributes?.hreflang,
    attributes?.href,
  ])
}

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
