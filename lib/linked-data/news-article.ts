import { authorName, readAuthor } from '@/lib/authors/rules'
import { localePath } from '@/lib/i18n/locales'
import { organization, webSite, type SiteFacts, type Thing } from '@/lib/linked-data/site'
import { readableUrl, type ReferenceEntry } from '@/lib/references/rules'
import { changedAt, type UpdateEntry } from '@/lib/updates/rules'

type Article = UpdateEntry & { references: readonly ReferenceEntry[] }

/** An update as a news article; `image` is the address of its picture. */
export function newsArticle(site: SiteFacts, update: Article, image: string | null): Thing {
  const publisher = organization(site)
  const isPartOf = webSite(site, update.locale)
  const url = new URL(localePath(update.locale, `/updates/${update.slug}`), site.siteUrl).href
  return {
    '@type': 'NewsArticle',
    '@id': `${url}#article`,
    mainEntityOfPage: url,
    headline: update.title,
    description: update.summary,
    inLanguage: update.locale,
    datePublished: update.date,
    dateModified: changedAt(update).toISOString(),
    author: isOurs(update.byline, site)
      ? { '@id': publisher['@id'] }
      : { '@type': 'Person', name: update.byline },
    publisher,
    isPartOf: { '@type': 'WebSite', '@id': isPartOf['@id'], name: site.name, url: isPartOf.url },
    ...(image && { image }),
    ...(update.references.length > 0 && { citation: update.references.map(citation) }),
  }
}

// Bylines are free text: the campaign's or organisation's name in some form, or an author's.
function isOurs(byline: string, { name, organisationNames }: SiteFacts): boolean {
  const written = lettersOf(byline)
  return [name, ...organisationNames]
    .map(lettersOf)
    .filter(Boolean)
    .some((ours) => written.includes(ours))
}

function lettersOf(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
}

function citation(reference: ReferenceEntry): Thing {
  const { title, authors, publisher, date, language } = reference
  return {
    '@type': 'CreativeWork',
    name: title,
    url: readableUrl(reference),
    inLanguage: language,
    publisher: { '@type': 'Organization', name: publisher },
    ...(date && { datePublished: date }),
    ...(authors.length > 0 && { author: authors.map(person) }),
  }
}

function person(author: string): Thing {
  const read = readAuthor(author)
  return { '@type': read && 'family' in read ? 'Person' : 'Organization', name: authorName(author) }
}
