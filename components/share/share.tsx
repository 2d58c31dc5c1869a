import { useTranslations } from 'next-intl'
import { Copyable } from '@/components/share/copyable'
import { DeviceShare } from '@/components/share/device-share'
import { languageAttributes, type Locale } from '@/lib/i18n/locales'
import type { ShareWay } from '@/lib/share-texts/queries'
import { isBrand, NAMES, withLink, type ShareChannel } from '@/lib/share-texts/rules'

type ShareProps = {
  locale: Locale
  ways: ShareWay[]
  /** The words of the button for the device's menu; the petition's by default. */
  button?: string
}

/** The device's own menu where there is one, then plain links that need no script, then what can be copied. */
export function Share({ locale, ways, button }: ShareProps) {
  const t = useTranslations('share')
  const on = (channel: ShareChannel) => ways.find((way) => way.channel === channel)
  const [device, link, copy] = [on('device'), on('link'), on('copy')]
  const links = ways.filter(({ href }) => href !== null)
  return (
    <div role="group" aria-label={t('group')} className="no-print grid w-full max-w-form gap-4">
      {device && (
        <DeviceShare
          url={device.link}
          text={device.text}
          button={button ?? t('device')}
          hint={t('deviceHint')}
          told={toldOf(device)}
        />
      )}
      {links.length > 0 && (
        <ul className="grid grid-cols-2 gap-x-4 border-t border-hair">
          {links.map(({ channel, href }) => (
            <li key={channel}>
              <a
                href={href ?? ''}
                rel="nofollow noopener noreferrer"
                className="block border-b border-hair py-2 font-semibold no-underline hover:underline"
              >
                {isBrand(channel) ? NAMES[channel] : t('email')}
              </a>
            </li>
          ))}
        </ul>
      )}
      {link && (
        <Copyable
          name="share-link"
          label={t('linkLabel')}
          copy={t('copyLink')}
          copied={t('copied')}
          told={toldOf(link)}
        >
          <input
            id="share-link"
            size={1}
            className="control w-auto flex-[1_1_10rem]"
            readOnly
            defaultValue={link.link}
          />
        </Copyable>
      )}
      {copy && (
        <Copyable
          name="share-text"
          label={t('textLabel')}
          copy={t('copyText')}
          copied={t('copied')}
          told={toldOf(copy)}
        >
          <textarea
            id="share-text"
            rows={5}
            className="control w-full"
            readOnly
            defaultValue={withLink(copy.text, copy.link)}
            {...languageAttributes(copy.written, locale)}
          />
        </Copyable>
      )}
    </div>
  )
}

function toldOf({ channel, variant, of }: ShareWay) {
  return { 'data-channel': channel, 'data-variant': variant, 'data-of': of }
}
