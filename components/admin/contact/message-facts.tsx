import { useTranslations } from 'next-intl'
import { FlagWords } from '@/components/admin/contact/flag-words'
import { Status } from '@/components/admin/format/status'
import { Timestamp } from '@/components/admin/format/timestamp'
import { Fact, Facts } from '@/components/admin/layout/facts'
import type { StaffMessage } from '@/lib/contact/admin-queries'
import { ANSWERED_DAYS, UNANSWERED_DAYS } from '@/lib/contact/rules'
import { languageTagName } from '@/lib/i18n/language-names'
import { useLocale } from '@/lib/i18n/use-locale'

/** Who wrote, when and how, and what became of it. */
export function MessageFacts({ message }: { message: StaffMessage }) {
  const t = useTranslations('admin.messages')
  const { topic, name, email, locale, flags, createdAt } = message
  const language = languageTagName(locale, useLocale())
  return (
    <Facts>
      <Fact name={t('columns.about')}>{t(`topics.${topic}`)}</Fact>
      <Fact name={t('columns.from')}>
        {name === null ? t('noName') : <bdi>{name}</bdi>}
        <a href={`mailto:${encodeURIComponent(email).replace('%40', '@')}`} className="block">
          {email}
        </a>
        <span className="meta block">{t('facts.unchecked')}</span>
      </Fact>
      <Fact name={t('columns.received')}>
        {t.rich('facts.form', { at: () => <Timestamp at={createdAt} time />, language })}
      </Fact>
      {flags.length > 0 && (
        <Fact name={t('facts.flags')}>
          <FlagWords flags={flags} />
        </Fact>
      )}
      <Fact name={t('columns.state')}>
        <State message={message} />
      </Fact>
    </Facts>
  )
}

function State({ message: { answeredAt, answeredBy } }: { message: StaffMessage }) {
  const t = useTranslations('admin.messages.facts')
  if (!answeredAt) return <Status mark="needed">{t('waiting', { days: UNANSWERED_DAYS })}</Status>
  const values = { at: () => <Timestamp at={answeredAt} time />, days: ANSWERED_DAYS }
  return (
    <Status mark="done">
      {answeredBy ? t.rich('answeredBy', { ...values, who: answeredBy }) : t.rich('answered', values)}
    </Status>
  )
}
