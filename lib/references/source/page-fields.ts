import { Parser } from 'htmlparser2'
import { languageTag } from '@/lib/i18n/language-tags'
import { parseUrl } from '@/lib/text/url'
import { authorField, namedPerson, partialDateIn, withoutEmpty, type SourceFields } from './fields.ts'
import { fieldsFromJsonLd } from './json-ld.ts'

// A parser compares each closing tag with those that are open, and pages of people nest less.
const DEEPEST = 500
const PIECE = 16_384

type PageFacts = {
  metas: Map<string, string[]>
  jsonLd: string[]
  title: string
  language: string
  canonical: string
}

/**
 * What a page says of itself: the tags for Google Scholar, Dublin Core and Open Graph, schema.org in JSON-LD, and its title. What is
 * meant for citing counts before what is meant for sharing.
 */
export function fieldsFromPage(html: string, url: string): SourceFields {
  const facts = factsOf(html)
  const meta = (...names: string[]) => names.map((name) => facts.metas.get(name)?.[0]).find(Boolean) ?? ''
  const told = fieldsFromJsonLd(facts.jsonLd)
  const authors = facts.metas.get('citation_author') ?? facts.metas.get('dc.creator') ?? []
  const byline = meta('author')
  return withoutEmpty({
    title: meta('citation_title', 'dc.title') || told.title || meta('og:title') || facts.title,
    // A byline may as well name an agency or a department.
    authors:
      authorField(authors.map(namedPerson)) ||
      told.authors ||
      authorField(byline ? [{ literal: byline }] : []),
    publisher:
      meta('citation_journal_title', 'citation_publisher', 'dc.publisher') ||
      (told.publisher ?? (meta('og:site_name') || new URL(url).hostname.replace(/^www\./, ''))),
    date:
      partialDateIn(meta('citation_publication_date', 'citation_date', 'dc.date')) ||
      told.date ||
      partialDateIn(meta('article:published_time', 'date')),
    url: canonicalOf(facts.canonical, url),
    language: languageTag(meta('citation_language', 'dc.language') || facts.language) ?? '',
  })
}

function factsOf(html: string): PageFacts {
  const facts: PageFacts = { metas: new Map(), jsonLd: [], title: '', language: '', canonical: '' }
  let depth = 0
  let text: string | null = null
  const parser = new Parser({
    onopentag(name, attributes) {
      depth += 1
      text = name === 'title' || attributes.type === 'application/ld+json' ? '' : null
      noteTag(name, attributes, facts)
    },
    ontext(piece) {
      if (text !== null) text += piece
    },
    onclosetag(name) {
      depth -= 1
      if (text !== null && name === 'title') facts.title ||= text
      if (text !== null && name === 'script') facts.jsonLd.push(text)
      text = null
    },
  })
  for (let at = 0; at < html.length && depth < DEEPEST; at += PIECE) parser.write(html.slice(at, at + PIECE))
  parser.end()
  return facts
}

function noteTag(tag: string, attributes: Record<string, string>, facts: PageFacts): void {
  if (tag === 'html') facts.language ||= attributes.lang ?? ''
  if (tag === 'link' && /\bcanonical\b/i.test(attributes.rel ?? '')) facts.canonical ||= attributes.href ?? ''
  if (tag !== 'meta') return
  const name = (attributes.name ?? attributes.property ?? '').toLowerCase()
  const contents = facts.metas.get(name) ?? []
  contents.push(attributes.content ?? '')
  facts.metas.set(name, contents)
}

// Only of the same site: a canonical address elsewhere is another source's claim.
function canonicalOf(canonical: string, url: string): string {
  const found = canonical ? parseUrl(canonical, url) : null
  return found && found.host === new URL(url).host ? found.href : url
}
