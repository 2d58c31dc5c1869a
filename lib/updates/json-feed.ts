import { leadPicture } from '@/lib/markdown/pictures'
import { addressIn, entryHtml, entryId, type FeedFacts } from '@/lib/updates/feed'
import { changedAt, startOf } from '@/lib/updates/rules'

/** The updates as a JSON Feed 1.1 (jsonfeed.org/version/1.1), newest first. */
export function jsonFeed(facts: FeedFacts): object {
  const { locale, siteUrl, title, description, organisation, updates } = facts
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    description,
    language: locale,
    home_page_url: addressIn(facts, locale, '/updates'),
    feed_url: addressIn(facts, locale, '/feed.json'),
    favicon: new URL('/icon.svg', siteUrl).href,
    authors: [{ name: organisation, url: siteUrl }],
    items: updates.map((update) => {
      const url = addressIn(facts, update.locale, update.paths)
      const picture = update.sharePicture ?? leadPicture(update.content)
      return {
        id: entryId(facts, update),
        url,
        title: update.title,
        summary: update.summary,
        content_html: entryHtml(facts, update, url),
        ...(picture && { image: new URL(picture.path, siteUrl).href }),
        authors: [{ name: update.byline }],
        language: update.locale,
        date_published: startOf(update.date).toISOString(),
        date_modified: changedAt(update).toISOString(),
      }
    }),
  }
}
