import { toXml } from 'xast-util-to-xml'
import { x } from 'xastscript'
import { LOCALES, type Locale } from '@/lib/i18n/locales'
import {
  addressIn,
  entryHtml,
  entryId,
  feedChangedAt,
  feedId,
  type FeedFacts,
  type FeedUpdate,
} from '@/lib/updates/feed'
import { changedAt, startOf } from '@/lib/updates/rules'

const ATOM = 'application/atom+xml'
const HTML = 'text/html'
// Characters that XML 1.0 (2.2) cannot express, but Markdown can: `&#1;`.
const NO_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

/** The updates as an Atom document (RFC 4287), newest first. */
export function atomFeed(facts: FeedFacts): string {
  const { locale, siteUrl, title, description, organisation, updates } = facts
  const others = LOCALES.filter((other) => other !== locale)
  const feed = x('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': locale }, [
    x('id', feedId(facts)),
    x('title', title),
    x('subtitle', description),
    x('updated', feedChangedAt(facts).toISOString()),
    x('author', [x('name', organisation), x('uri', siteUrl)]),
    x('icon', new URL('/icon.svg', siteUrl).href),
    link('self', ATOM, locale, addressIn(facts, locale, '/feed.xml')),
    link('alternate', HTML, locale, addressIn(facts, locale, '/updates')),
    ...others.map((other) => link('alternate', ATOM, other, addressIn(facts, other, '/feed.xml'))),
    ...updates.map((update) => entry(facts, update)),
  ])
  const document = [
    { type: 'instruction' as const, name: 'xml', value: 'version="1.0" encoding="utf-8"' },
    feed,
  ]
  // The serialiser leaves `>` alone, but `]]>` may not occur in text (XML 1.0, 2.4).
  return toXml(document).replace(NO_XML, '').replaceAll(']]>', ']]&gt;')
}

function entry(facts: FeedFacts, update: FeedUpdate) {
  const page = addressIn(facts, update.locale, update.paths)
  return x('entry', { 'xml:lang': update.locale }, [
    x('id', entryId(facts, update)),
    x('title', update.title),
    x('summary', update.summary),
    x('published', startOf(update.date).toISOString()),
    x('updated', changedAt(update).toISOString()),
    x('author', [x('name', update.byline)]),
    ...ownFirst(update).map((language) =>
      link('alternate', HTML, language, addressIn(facts, language, update.paths)),
    ),
    ...enclosure(facts, update),
    x('content', { type: 'html' }, entryHtml(facts, update, page)),
  ])
}

// Most feed readers show it as the entry's picture.
function enclosure({ siteUrl }: FeedFacts, { sharePicture }: FeedUpdate) {
  if (!sharePicture) return []
  const { path, alt: title } = sharePicture
  return [x('link', { rel: 'enclosure', type: 'image/jpeg', title, href: new URL(path, siteUrl).href })]
}

// Feed readers follow the first link.
function ownFirst({ locale, languages }: FeedUpdate): Locale[] {
  return [locale, ...languages.filter((language) => language !== locale)]
}

function link(rel: string, type: string, hreflang: string, href: string) {
  return x('link', { rel, type, hreflang, href })
}
