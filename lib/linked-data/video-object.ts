import { filmAddress } from '@/lib/film/rules'
import { organization, type SiteFacts, type Thing } from '@/lib/linked-data/site'

type Film = {
  title: string
  description: string
  filmUrl: string
  page: string
  thumbnail: string | null
  /** What staff know of it. */
  filmMinutes: number | null
  filmLanguages: string[]
  filmPublishedOn: Date | null
}

/** The film, as far as it is known. */
export function videoObject(site: SiteFacts, film: Film): Thing {
  const { title, description, filmUrl, page, thumbnail, filmMinutes, filmLanguages, filmPublishedOn } = film
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
    ...(filmMinutes !== null && { duration: `PT${filmMinutes}M` }),
    ...(filmLanguages.length > 0 && { inLanguage: filmLanguages }),
    ...(filmPublishedOn && { uploadDate: filmPublishedOn.toISOString() }),
    publisher: organization(site),
  }
}

// Autoplay is for clicks on this site.
function withoutStarting(player: string): string {
  const address = new URL(player)
  address.searchParams.delete('autoplay')
  return address.href
}
