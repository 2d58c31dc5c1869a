import { languageAttributes, type LanguageAttributes, type Locale } from '@/lib/i18n/locales'

/** The attributes of a title for readers of `locale`: its own language where that is known, else that of the words. */
export function titleLanguage(titleTag: string | null, written: Locale, locale: Locale): LanguageAttributes {
  if (titleTag === null) return languageAttributes(written, locale)
  return titleTag === locale ? {} : { lang: titleTag, dir: 'auto' }
}

export type FilmAddress = {
  host: string
  /** Null when the host has no known player: the film is a plain link. */
  player: string | null
}

/** A film's host and player; Vimeo and YouTube are asked not to track (`dnt`, `nocookie`). */
export function filmAddress(filmUrl: string): FilmAddress {
  const address = new URL(filmUrl)
  const host = address.hostname.replace(/^(www|m|music|player)\./, '')
  return { host, player: playerOf(host, address) }
}

function playerOf(host: string, address: URL): string | null {
  if (host === 'vimeo.com') return vimeoPlayer(address)
  if (host === 'youtu.be' || host === 'youtube.com' || host === 'youtube-nocookie.com')
    return youtubePlayer(host, address)
  return null
}

// An unlisted film needs its hash, at the end of the path or as `h`.
const VIMEO =
  /^\/(?:video\/|manage\/videos\/|channels\/[\w-]+\/|groups\/[\w-]+\/videos\/|(?:album|showcase)\/\d+\/video\/|ondemand\/[\w-]+\/)?(\d+)(?:\/([0-9a-f]+))?\/?$/i

function vimeoPlayer({ pathname, searchParams }: URL): string | null {
  const [, id, inPath] = VIMEO.exec(pathname) ?? []
  const hash = inPath ?? searchParams.get('h') ?? ''
  if (!id) return null
  return `https://player.vimeo.com/video/${id}?dnt=1&autoplay=1${/^[0-9a-f]+$/i.test(hash) ? `&h=${hash}` : ''}`
}

const YOUTUBE = /^\/(?:shorts|live|embed|v|e)\/([\w-]+)\/?$/
const YOUTUBE_ID = /^[\w-]{6,20}$/

function youtubePlayer(host: string, { pathname, searchParams }: URL): string | null {
  const inPath = host === 'youtu.be' ? pathname.replace(/^\/|\/$/g, '') : YOUTUBE.exec(pathname)?.[1]
  const id = inPath ?? searchParams.get('v') ?? ''
  if (!YOUTUBE_ID.test(id) || id === 'videoseries') return null
  const start = secondsOf(searchParams.get('t') ?? searchParams.get('start') ?? '')
  return `https://www.youtube-nocookie.com/embed/${id}?autoplay=1${start ? `&start=${start}` : ''}`
}

// YouTube's formats: `90`, `90s`, `1h2m3s`.
function secondsOf(moment: string): number {
  const [, hours = 0, minutes = 0, seconds = 0] =
    /^(?:(\d{1,2})h)?(?:(\d{1,3})m)?(?:(\d{1,5})s?)?$/.exec(moment) ?? []
  return Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds)
}
