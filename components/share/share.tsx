import { useTranslations } from 'next-intl'
import { CopyLink } from '@/components/share/copy-link'
import { DeviceShare } from '@/components/share/device-share'

type ShareProps = {
  url: string
  text: string
  /** Of an email; the petition's own by default. */
  subject?: string
  /** The words of the button for the device's menu; the petition's by default. */
  button?: string
}

/** The device's own menu where there is one, then plain links that need no script. */
export function Share({ url, text, subject, button }: ShareProps) {
  const t = useTranslations('share')
  return (
    <div role="group" aria-label={t('group')} className="no-print grid w-full max-w-form gap-4">
      <DeviceShare url={url} text={text} button={button ?? t('device')} hint={t('deviceHint')} />
      <ul className="border-t border-hair">
        {shareLinks(url, text, { name: t('email'), subject: subject ?? t('emailSubject') }).map(
          ([name, href]) => (
            <li key={name}>
              <a
                href={href}
                rel="noopener noreferrer"
                className="block border-b border-hair py-2 font-semibold no-underline hover:underline"
              >
                {name}
              </a>
            </li>
          ),
        )}
      </ul>
      <CopyLink url={url} label={t('copyLabel')} copy={t('copy')} copied={t('copied')} />
    </div>
  )
}

function shareLinks(
  url: string,
  text: string,
  email: { name: string; subject: string },
): [name: string, href: string][] {
  const [address, words, both] = [url, text, `${text} ${url}`].map(encodeURIComponent)
  return [
    ['WhatsApp', `https://wa.me/?text=${both}`],
    ['Facebook', `https://www.facebook.com/sharer/sharer.php?u=${address}`],
    ['X (Twitter)', `https://x.com/intent/post?text=${words}&url=${address}`],
    ['Bluesky', `https://bsky.app/intent/compose?text=${both}`],
    [email.name, `mailto:?subject=${encodeURIComponent(email.subject)}&body=${both}`],
  ]
}
