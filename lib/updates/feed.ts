import { Feed } from 'feed'
import { localePath, type Locale } from '@/lib/i18n/locales'
import { toHtml } from '@/lib/markdown/html'
import type { ParsedMarkdown } from '@/lib/markdown/parse'
import type { NumberedReference } from '@/lib/references/rules'
import { changedAt, startOf, type UpdateEntry } from '@/lib/updates/rules'

export type FeedUpdate = UpdateEntry & { content: ParsedMarkdown['content']; references: NumberedReference[] }

export type FeedFacts = {
  locale: Locale
  siteUrl: string
  title: string
  description: string
  organisation: string
  /** The heading above an update's references. */
  references: string
  updates: FeedUpdate[]
}

/** The updates as an Atom document (RFC 4287), newest first. */
export function atomFeed(facts: FeedFacts): string {
  const { locale, siteUrl, title, description, organisation, updates } = facts
  const feed = new Feed({
    id: address(facts, '/updates'),
    link: address(facts, '/updates'),
    title: escape(title),
    description: escape(description),
    language: locale,
    copyright: organisation,
    author: { name: organisation, link: siteUrl },
    generator: organisation,
    feedLinks: { atom: address(facts, '/feed.xml'), json: address(facts, '/feed.json') },
    updated: newest(updates),
  })
  for (const update of updates) {
    const link = address(facts, `/updates/${update.slug}`)
    feed.addItem({
      id: link,
      link,
      title: escape(update.title),
      description: escape(update.summary),
      content: html(update, link, facts.references),
      author: [{ name: update.byline }],
      date: changedAt(update),
      published: startOf(update.date),
    })
  }
  return feed.atom1()
}

/** The updates as a JSON Feed 1.1 (jsonfeed.org/version/1.1), newest first. */
export function jsonFeed(facts: FeedFacts): object {
  const { locale, siteUrl, title, description, organisation, updates } = facts
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    description,
    language: locale,
    home_page_url: address(facts, '/updates'),
    feed_url: address(facts, '/feed.json'),
    authors: [{ name: organisation, url: siteUrl }],
    items: updates.map((update) => {
      const url = address(facts, `/updates/${update.slug}`)
      return {
        id: url,
        url,
        title: update.title,
        summary: update.summary,
        content_html: html(update, url, facts.references),
        authors: [{ name: update.byline }],
        language: update.locale,
        date_published: startOf(update.date).toISOString(),
        date_modified: changedAt(update).toISOString(),
      }
    }),
  }
}

function address({ siteUrl, locale }: FeedFacts, path: string): string {
  return siteUrl + localePath(locale, path)
}

function newest(updates: FeedUpdate[]): Date {
  return new Date(Math.max(0, ...updates.map((update) => changedAt(update).getTime())))
}

function html({ content, references }: FeedUpdate, page: string, heading: string): string {
  const text = toHtml(content, page)
  if (references.length === 0) return text
  const items = references.map(
    ({ title, url, publisher }) =>
      `<li><a href="${escape(url)}">${escape(title)}</a>, ${escape(publisher)}</li>`,
  )
  return `${text}<h2>${escape(heading)}</h2><ol>${items.join('')}</ol>`
}

// Atom's titles are written as HTML by the feed package.
function escape(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character)
}
