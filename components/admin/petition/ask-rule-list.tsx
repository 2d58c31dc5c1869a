import { useTranslations } from 'next-intl'
import { AskAudience } from '@/components/admin/petition/ask-audience'
import type { AskRule } from '@/lib/asks/rules'
import { isLocale, languageAttributes } from '@/lib/i18n/locales'
import { useLocale } from '@/lib/i18n/use-locale'

/** Rules as the history tells them. */
export function AskRuleList({ rules }: { rules: readonly AskRule[] }) {
  const t = useTranslations('admin.petition.asks')
  return (
    <ol className="list-decimal ps-5">
      {rules.map((rule) => (
        <li key={rule.id}>
          {t(`ask.${rule.ask}`)}: <AskAudience rule={rule} />
          {!rule.isOn && ` (${t('off')})`}
          <OwnWords words={rule.words} />
        </li>
      ))}
    </ol>
  )
}

function OwnWords({ words }: Pick<AskRule, 'words'>) {
  const locale = useLocale()
  return Object.entries(words).map(([language, { heading, sentence, button }]) => (
    <span
      key={language}
      className="meta block"
      translate="no"
      {...(isLocale(language) && languageAttributes(language, locale))}
    >
      {[heading, sentence, button].filter(Boolean).join(' · ')}
    </span>
  ))
}
