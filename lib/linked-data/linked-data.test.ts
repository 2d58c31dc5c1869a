import { describe, expect, it } from 'vitest'
import { newsArticle } from '@/lib/linked-data/news-article'
import { organization, webSite } from '@/lib/linked-data/site'
import { videoObject } from '@/lib/linked-data/video-object'

const site = {
  ...{ siteUrl: 'https://example.org', name: 'Campaign', organisation: 'The Organisation' },
  organisationNames: ['The Organisation', 'La Organización'],
}

describe('an update', () => {
  const update = {
    slug: 'one',
    date: '2017-12',
    locale: 'es' as const,
    title: 'Uno',
    summary: 'Resumen',
    byline: 'The Organisation',
    publishedAt: new Date('2026-01-02T00:00:00Z'),
    editedAt: new Date('2026-01-03T00:00:00Z'),
    references: [
      {
        key: 'a',
        title: 'Una',
        authors: ['Rulfo, Juan', 'United Nations'],
        publisher: 'Diario',
        date: '2017-12-15',
        url: 'https://example.com/a',
        language: 'es',
        archivedUrl: 'https://archive.example/a',
        checkedOn: null,
        deadSince: new Date('2026-01-01T00:00:00Z'),
        copyDeadSince: null,
      },
    ],
  }

  it('is news with dates as exactly as they are known', () => {
    expect(newsArticle(site, update, 'https://example.org/es/cards/update-1.png')).toMatchObject({
      '@type': 'NewsArticle',
      headline: 'Uno',
      inLanguage: 'es',
      mainEntityOfPage: 'https://example.org/es/updates/one',
      datePublished: '2017-12',
      dateModified: '2026-01-03T00:00:00.000Z',
      author: { '@id': 'https://example.org/#organization' },
      publisher: { '@type': 'Organization', name: 'The Organisation' },
      image: 'https://example.org/es/cards/update-1.png',
      isPartOf: { '@id': 'https://example.org/es#website' },
    })
  })

  it.each([
    ['La organizacion, marzo', { '@id': 'https://example.org/#organization' }],
    ['Proyecto Camp.aign', { '@id': 'https://example.org/#organization' }],
    ['Ana Pérez', { '@type': 'Person', name: 'Ana Pérez' }],
  ])('by %s is from who runs the site, or from somebody', (byline, author) => {
    expect(newsArticle(site, { ...update, byline }, null).author).toEqual(author)
  })

  it('cites its references where they can be read, with who wrote them', () => {
    expect(newsArticle(site, update, null).citation).toEqual([
      {
        '@type': 'CreativeWork',
        name: 'Una',
        url: 'https://archive.example/a',
        inLanguage: 'es',
        publisher: { '@type': 'Organization', name: 'Diario' },
        datePublished: '2017-12-15',
        author: [
          { '@type': 'Person', name: 'Juan Rulfo' },
          { '@type': 'Organization', name: 'United Nations' },
        ],
      },
    ])
  })
})

it('the site is one thing in every language’s pages, and so is who runs it', () => {
  expect(webSite(site, 'en')).toMatchObject({ url: 'https://example.org/', inLanguage: 'en' })
  expect(organization(site)['@id']).toBe('https://example.org/#organization')
})

it.each([
  ['https://vimeo.com/214922986', 'https://player.vimeo.com/video/214922986?dnt=1'],
  ['https://example.com/film', undefined],
])('the film at %s is embedded from %s, and no date is made up', (filmUrl, embedUrl) => {
  const film = {
    title: 'Film',
    description: 'A film.',
    filmUrl,
    page: 'https://example.org/film',
    thumbnail: null,
  }
  const unknown = { filmMinutes: null, filmLanguages: [], filmPublishedOn: null }
  const video = videoObject(site, { ...film, ...unknown })
  expect(video.embedUrl).toBe(embedUrl)
  for (const name of ['uploadDate', 'duration', 'inLanguage']) expect(video).not.toHaveProperty(name)
  const known = { filmMinutes: 20, filmLanguages: ['es', 'en'], filmPublishedOn: new Date('2017-04-28') }
  expect(videoObject(site, { ...film, ...known })).toMatchObject({
    uploadDate: '2017-04-28T00:00:00.000Z',
    duration: 'PT20M',
    inLanguage: ['es', 'en'],
  })
})
