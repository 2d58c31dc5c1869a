import type { Element, Properties, Root } from 'hast'
import { directionOf, localePath, type Locale, type PagePath } from '@/lib/i18n/locales'
import { toHtml } from '@/lib/markdown/html'
import type { ParsedMarkdown } from '@/lib/markdown/parse'
import type { SharedPicture } from '@/lib/pictures/rules'
import { archivedCopy, originOf, readableUrl, type NumberedReference } from '@/lib/references/rules'
import { changedAt, type UpdateEntry } from '@/lib/updates/rules'

export type FeedUpdate = UpdateEntry & {
  id: number
  createdAt: Date
  languages: Locale[]
  paths: Record<Locale, string>
  content: ParsedMarkdown['content']
  references: NumberedReference[]
  sharePicture: SharedPicture | null
}

export type FeedFacts = {
  locale: Locale
  siteUrl: string
  title: string
  description: string
  organisation: string
  editedAt: Date
  withdrawnAt: Date | null
  words: {
    references: string
    archived: string
    gone: string
    goneArchived: string
    original: string
  }
  updates: FeedUpdate[]
}

export function addressIn({ siteUrl }: FeedFacts, locale: Locale, path: PagePath): string {
  return new URL(localePath(locale, path), siteUrl).href
}

/** A feed's permanent id: its https address, whatever the scheme it is read by. */
export function feedId({ siteUrl, locale }: FeedFacts): string {
  return `https://${new URL(siteUrl).host}${localePath(locale, '/updates')}`
}

/** An entry's permanent id: a tag URI (RFC 4151) independent of its title and address. */
export function entryId({ siteUrl }: FeedFacts, { id, createdAt, locale }: FeedUpdate): string {
  return `tag:${new URL(siteUrl).hostname},${createdAt.toISOString().slice(0, 10)}:updates/${id}/${locale}`
}

/** When a feed last changed (RFC 4287, 4.2.15), withdrawals included. */
export function feedChangedAt({ updates, editedAt, withdrawnAt }: FeedFacts): Date {
  return new Date(Math.max(+editedAt, +(withdrawnAt ?? 0), ...updates.map((update) => +changedAt(update))))
}

/** An update's text and references as HTML with absolute addresses only. */
export function entryHtml(
  { words }: FeedFacts,
  { content, references, locale }: FeedUpdate,
  page: string,
): string {
  if (references.length === 0) return toHtml(inDirection(locale, content), page)
  const items = references.map((reference) => element('li', {}, ...referenceIn(locale, reference, words)))
  const list = [element('h2', {}, words.references), element('ol', {}, ...items)]
  return toHtml(inDirection(locale, { type: 'root', children: [...content.children, ...list] }), page)
}

// Feed readers show a text in the direction of their own language.
function inDirection(locale: Locale, content: Root): Root {
  if (directionOf(locale) === 'ltr') return content
  const children = content.children.filter((child) => child.type !== 'doctype')
  const whole: Element = { type: 'element', tagName: 'div', properties: { dir: 'rtl' }, children }
  return { type: 'root', children: [whole] }
}

function referenceIn(
  locale: Locale,
  reference: NumberedReference,
  words: FeedFacts['words'],
): (Element | string)[] {
  const { title, url, deadSince } = reference
  const copyUrl = archivedCopy(reference)
  const link = (href: string, text: string) => element('a', { href }, text)
  const copy = copyUrl ? [', ', link(copyUrl, words.archived)] : []
  const gone = copyUrl ? [`. ${words.goneArchived} `, link(url, words.original)] : [`. ${words.gone}`]
  return [
    link(readableUrl(reference), title),
    `, ${originOf(reference, locale)}`,
    ...(deadSince ? gone : copy),
  ]
}

function element(tagName: string, properties: Properties, ...children: (Element | string)[]): Element {
  return {
    type: 'element',
    tagName,
    properties,
    children: children.map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child)),
  }
}
