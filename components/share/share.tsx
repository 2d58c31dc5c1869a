import { useTranslations } from 'next-intl'
import { CopyLink } from '@/components/share/copy-link'
import { DeviceShare } from '@/components/share/device-share'
import type { Channel } from '@/lib/arrivals/channels'

type ShareProps = {
  /** The address that is shared, by where. */
  linkFor: (channel: Channel) => string
  text: string
  /** Of an email; the petition's own by default. */
  subject?: string
  /** The words of the button for the device's menu; the petition's by default. */
  button?: string
}

/** The device's own menu where there is one, then plain links that need no script. */
export function Share({ linkFor, text, subject, button }: ShareProps) {
  const t = useTranslations('share')
  return (
    <div role="group" aria-label={t('group')} className="no-print grid w-full max-w-form gap-4">
      <DeviceShare
        url={linkFor('device')}
        text={text}
        button={button ?? t('device')}
        hint={t('deviceHint')}
      />
      <ul className="border-t border-hair">
        {shareLinks(linkFor, text, { name: t('email'), subject: subject ?? t('emailSubject') }).map(
          ([channel, name, href]) => (
            <li key={name}>
              <a
                href={href}
                data-shared={channel}
                rel="noopener noreferrer"
                className="block border-b border-hair py-2 font-semibold no-underline hover:underline"
              >
                {name}
              </a>
            </li>
          ),
        )}
      </ul>
      <CopyLink url={linkFor('link')} label={t('copyLabel')} copy={t('copy')} copied={t('copied')} />
    </div>
  )
}

function shareLinks(
  linkFor: ShareProps['linkFor'],
  text: string,
  email: { name: string; subject: string },
): [channel: Channel, name: string, href: string][] {
  const words = encodeURIComponent(text)
  const address = (channel: Channel) => encodeURIComponent(linkFor(channel))
  const both = (channel: Channel) => encodeURIComponent(`${text} ${linkFor(channel)}`)
  return [
    ['whatsapp', 'WhatsApp', `https://wa.me/?text=${both('whatsapp')}`],
    ['facebook', 'Facebook', `https://www.facebook.com/sharer/sharer.php?u=${address('facebook')}`],
    ['x', 'X (Twitter)', `https://x.com/intent/post?text=${words}&url=${address('x')}`],
    ['bluesky', 'Bluesky', `https://bsky.app/intent/compose?text=${both('bluesky')}`],
    ['email', email.name, `mailto:?subject=${encodeURIComponent(email.subject)}&body=${both('email')}`],
  ]
}
