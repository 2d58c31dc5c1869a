import { mailtoAddress } from '@/lib/letters/rules'
import { withLink, type ShareChannel, type ToldChannel } from '@/lib/share-texts/rules'
import { publicAddress } from '@/lib/text/rules'
import { parseUrl } from '@/lib/text/url'

export type Message = { text: string; subject: string; link: string }

/** Those that an address of their own takes a message to. Mastodon is at many addresses. */
export type LinkedChannel = Exclude<ShareChannel, ToldChannel | 'mastodon'>

/**
 * Where a message is offered to be sent, by the channel's own address alone. WhatsApp: faq.whatsapp.com/5913398998672934. Facebook: the
 * link in the code of its share button (developers.facebook.com/docs/plugins/share-button). X:
 * docs.x.com/x-for-websites/post-button/guides/web-intent. Bluesky: docs.bsky.app/docs/advanced-guides/intent-links. Telegram:
 * core.telegram.org/widgets/share. Email: RFC 6068.
 */
export function shareAddress(channel: LinkedChannel, { text, subject, link }: Message): string {
  const [words, address, both] = [text, link, withLink(text, link)].map(encodeURIComponent)
  switch (channel) {
    case 'whatsapp':
      return `https://wa.me/?text=${both}`
    case 'facebook':
      return `https://www.facebook.com/sharer/sharer.php?u=${address}`
    case 'x':
      return `https://x.com/intent/tweet?text=${words}&url=${address}`
    case 'bluesky':
      return `https://bsky.app/intent/compose?text=${both}`
    case 'telegram':
      return `https://t.me/share/url?url=${address}&text=${words}`
    case 'email': {
      const whole = mailtoAddress({ to: [], subject, text: withLink(text, link) })
      return whole.holdsText ? whole.href : mailtoAddress({ to: [], subject, text: link }).href
    }
  }
}

/** What every Mastodon server says in its web app manifest that it takes (`share_target`). */
export function mastodonAddress(server: string, { text, link }: Message): string {
  return `https://${server}/share?text=${encodeURIComponent(withLink(text, link))}`
}

/** A server by its public name, such as `mastodon.social`; null for anything else, an account among it. */
export function readServer(typed: string): string | null {
  const name = typed.trim().toLowerCase()
  if (!/^[^\s/@:?#\\]{3,253}$/.test(name)) return null
  const address = publicAddress(`https://${name}`, ['https:'])
  return (address && parseUrl(address)?.hostname) ?? null
}
