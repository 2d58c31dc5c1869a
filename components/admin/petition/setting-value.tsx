import { useFormatter, useTranslations } from 'next-intl'
import { AskRuleList } from '@/components/admin/petition/ask-rule-list'
import { useChannelName } from '@/components/admin/share-texts/use-channel-name'
import { formatNumber, formatPartialDate } from '@/lib/i18n/dates'
import { languageTagName } from '@/lib/i18n/language-names'
import { languageAttributes } from '@/lib/i18n/locales'
import { useLocale } from '@/lib/i18n/use-locale'
import type { KeptValue } from '@/lib/settings/schema'
import { isShareChannel } from '@/lib/share-texts/rules'

const EXCERPT = 160

/** A value of a setting in words; one that is not set says so, and a long one is cut. */
export function SettingValue(kept: KeptValue) {
  const [t, locale, format] = [useTranslations('admin.petition.history'), useLocale(), useFormatter()]
  const channelName = useChannelName()
  if (kept.value === null || kept.value === '') return <span className="meta">{t('unset')}</span>
  if (Array.isArray(kept.value) && kept.value.length === 0) return <span className="meta">{t('unset')}</span>
  if ('locale' in kept)
    return (
      <span {...languageAttributes(kept.locale, locale)} translate="no">
        {excerpt(kept.value)}
      </span>
    )
  switch (kept.setting) {
    case 'goals':
      return format.list(kept.value.map((goal) => formatNumber(goal, locale)))
    case 'donateAmounts':
      return format.list(kept.value.map((amount) => formatNumber(amount, locale)))
    case 'letterTo':
      return <span translate="no">{format.list(kept.value)}</span>
    case 'shareChannels':
      return format.list(kept.value.filter(isShareChannel).map(channelName))
    case 'filmLanguages':
    case 'filmCaptions':
      return format.list(kept.value.map((tag) => languageTagName(tag, locale)))
    case 'asks':
      return <AskRuleList rules={kept.value} />
    case 'filmTitleLanguage':
      return languageTagName(kept.value ?? '', locale)
    case 'filmPublishedOn':
      return formatPartialDate(kept.value ?? '', locale)
    case 'filmUncaptioned':
    case 'catchUp':
    case 'findersShown':
      return t(kept.value ? 'yes' : 'no')
    case 'filmMinutes':
      return t('minutes', { count: kept.value ?? 0 })
    case 'mailsPerHour':
    case 'mailsPerHourDomain':
      return t('mails', { count: kept.value })
    case 'keptMonthsAfterEnd':
    case 'keptMonthsAfterSigning':
    case 'keptMonthsOfNews':
      return t('months', { count: kept.value ?? 0 })
    default:
      return (
        <span translate="no" className="whitespace-pre-line">
          {kept.value}
        </span>
      )
  }
}

function excerpt(text: string): string {
  const characters = [...text]
  return characters.length > EXCERPT ? `${characters.slice(0, EXCERPT).join('')}…` : text
}
