/**
 * Where a visitor came from, and the letter that stands for it in a link; null where no link carries it. `text` is a text message,
 * `copy` a text that was copied with its link.
 */
export const CHANNEL_LETTERS = {
  device: 'd',
  whatsapp: 'w',
  facebook: 'f',
  x: 'x',
  bluesky: 'b',
  mastodon: 'm',
  telegram: 't',
  email: 'e',
  link: 'l',
  copy: 'c',
  text: 's',
  mailing: 'n',
  handout: 'q',
  embed: 'i',
  other: 'o',
  direct: null,
} as const satisfies Record<string, string | null>

export type Channel = keyof typeof CHANNEL_LETTERS

export const CHANNELS = Object.keys(CHANNEL_LETTERS) as Channel[]

const BY_LETTER = new Map<string, Channel>(
  CHANNELS.flatMap((channel) => {
    const letter = CHANNEL_LETTERS[channel]
    return letter ? [[letter, channel] as const] : []
  }),
)

const BY_NAME = new Map<string, Channel>([
  ...CHANNELS.map((channel) => [channel, channel] as const),
  ['twitter', 'x'],
  ['x.com', 'x'],
  ['t.co', 'x'],
  ['fb', 'facebook'],
  ['facebook.com', 'facebook'],
  ['wa', 'whatsapp'],
  ['bsky', 'bluesky'],
  ['bsky.app', 'bluesky'],
  ['mail', 'email'],
  ['e-mail', 'email'],
  ['sms', 'text'],
  ['newsletter', 'mailing'],
  ['flyer', 'handout'],
  ['poster', 'handout'],
  ['print', 'handout'],
  ['qr', 'handout'],
])

export function channelByLetter(letter: string): Channel | null {
  return BY_LETTER.get(letter) ?? null
}

/** The channel that a campaign's own links name, such as `utm_source=twitter`. */
export function channelByName(name: string): Channel | null {
  return BY_NAME.get(name.toLowerCase()) ?? null
}
