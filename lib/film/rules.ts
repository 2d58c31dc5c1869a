export type FilmAddress = {
  /** Who is contacted, e.g. `vimeo.com`. */
  host: string
  /** The player to show in the page after a click; null when the host has none we know, and the film is a plain link. */
  player: string | null
}

/** Where a film plays. Vimeo and YouTube have a player for other sites, asked here not to track (`dnt`, `nocookie`). */
export function filmAddress(filmUrl: string): FilmAddress {
  const { hostname, pathname, searchParams } = new URL(filmUrl)
  const host = hostname.replace(/^(www|m|player)\./, '')
  return { host, player: playerOf(host, pathname, searchParams) }
}

function playerOf(host: string, pathname: string, parameters: URLSearchParams): string | null {
  if (host === 'vimeo.com') {
    const [, id, hash] = /^\/(?:video\/)?(\d+)(?:\/([0-9a-f]+))?\/?$/.exec(pathname) ?? []
    return id ? `https://player.vimeo.com/video/${id}?dnt=1&autoplay=1${hash ? `&h=${hash}` : ''}` : null
  }
  const id = host === 'youtu.be' ? pathname.slice(1) : host === 'youtube.com' ? parameters.get('v') : null
  return id && /^[\w-]{6,20}$/.test(id) ? `https://www.youtube-nocookie.com/embed/${id}?autoplay=1` : null
}
