import { filmAddress } from '@/lib/film/rules'
import { organization, type SiteFacts, type Thing } from '@/lib/linked-data/site'

type Film = { title: string; description: string; filmUrl: string; page: string; thumbnail: string | null }

/** The film, without the date and duration that the campaign does not know. */
export function videoObject(site: SiteFacts, { title, description, filmUrl, page, thumbnail }: Film): Thing {
  const { player } = filmAddress(filmUrl)
  return {
    '@type': 'VideoObject',
    '@id': `${page}#film`,
    name: title,
    description,
    url: page,
    sameAs: filmUrl,
    ...(player && { embedUrl: withoutStarting(player) }),
    ...(thumbnail && { thumbnailUrl: thumbnail }),
    publisher: organization(site),
  }
}

// Autoplay is for clicks on this site.
function withoutStarting(player: string): string {
  const address = new URL(player)
  address.searchParams.delete('autoplay')
  return address.href
}
