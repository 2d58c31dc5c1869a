import { useTranslations } from 'next-intl'
import { useChannelName } from '@/components/admin/share-texts/use-channel-name'
import { Table } from '@/components/admin/table/table'
import { languageAttributes, LOCALES, nativeName, type Locale } from '@/lib/i18n/locales'
import { useLocale } from '@/lib/i18n/use-locale'
import { isWorded, SHARE_CHANNELS } from '@/lib/share-texts/rules'

type ShareChannelsTableProps = {
  on: string[]
  /** How many texts a channel has in a language. */
  countOf: (channel: string, locale: Locale) => number
}

/** Each way to share with how many texts it has. */
export function ShareChannelsTable({ on, countOf }: ShareChannelsTableProps) {
  const [t, channelName] = [useTranslations('admin.petition.share'), useChannelName()]
  const around = useLocale()
  return (
    <Table caption={t('texts')} columns={[t('channel'), ...LOCALES.map(nativeName)]}>
      {SHARE_CHANNELS.map((channel) => (
        <tr key={channel} role="row">
          <th role="rowheader" scope="row">
            {isWorded(channel) ? (
              <a href={`/admin/petition/share/${channel}`}>{channelName(channel)}</a>
            ) : (
              channelName(channel)
            )}
            {!on.includes(channel) && <span className="meta"> ({t('off')})</span>}
          </th>
          {LOCALES.map((locale) => (
            <td key={locale} role="cell">
              <span className="unit" {...languageAttributes(locale, around)}>
                {nativeName(locale)}:{' '}
              </span>
              {isWorded(channel) ? (
                t('count', { count: countOf(channel, locale) })
              ) : (
                <span className="meta">{t('linkAlone')}</span>
              )}
            </td>
          ))}
        </tr>
      ))}
    </Table>
  )
}
