import { useTimeZone, useTranslations } from 'next-intl'
import { auditFacts, sentenceValues, type ListedAuditEvent } from '@/lib/audit/rules'
import { languageAttributes } from '@/lib/i18n/locales'
import { useLocale } from '@/lib/i18n/use-locale'
import { localTime } from '@/lib/time-zones/rules'

type AuditLineProps = { event: ListedAuditEvent; isOwner: boolean }

const OWNERS_PAGES = /^\/admin\/(admins|blocks|messages|petition|signatures)\b/

/** One event as a sentence with a link to what it is about. */
export function AuditLine({ event, isOwner }: AuditLineProps) {
  const [t, fields] = [useTranslations('admin.audit'), useTranslations('admin.fields')]
  const [locale, timeZone = 'UTC'] = [useLocale(), useTimeZone()]
  const { page, language } = event.subject
  const opens = page && (isOwner || !OWNERS_PAGES.test(page)) ? page : null
  const marks = language ? languageAttributes(language, locale) : {}
  const values = sentenceValues(event, t, { locale, timeZone })
  const facts = auditFacts(event, t, fields)
  return (
    <li className="grid grid-cols-[3.5rem_minmax(0,1fr)] border-t border-hair py-2">
      <time dateTime={event.at.toISOString()} className="text-ink-2">
        {localTime(event.at, timeZone).time}
      </time>
      <div className="wrap-anywhere">
        <p className="max-w-none">
          {event.key
            ? t.rich(`verbs.${event.key}`, {
                ...values,
                it: (words) =>
                  opens ? (
                    <a href={opens} {...marks}>
                      {words}
                    </a>
                  ) : (
                    <span {...marks}>{words}</span>
                  ),
              })
            : t('unknown', { who: values.who, verb: event.verb })}
        </p>
        {facts.map(({ name, value }) => (
          <p key={name} className="meta max-w-none">
            {t('facts.line', { name, value })}
          </p>
        ))}
      </div>
    </li>
  )
}
