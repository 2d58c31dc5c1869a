import { useTranslations } from 'next-intl'
import { Timestamp } from '@/components/admin/format/timestamp'
import { languageName } from '@/lib/i18n/language-names'
import { languageAttributes } from '@/lib/i18n/locales'
import { useLocale } from '@/lib/i18n/use-locale'
import { versionName } from '@/lib/petition/rules'
import type { HistoryEvent, MailedUpdate, SignatureHistory as History } from '@/lib/signatures/history'

export function SignatureHistory({ history }: { history: History }) {
  const [t, locale] = [useTranslations('admin.signatures.history'), useLocale()]
  const { textVersion, mailedAt, reminders, updates, events } = history
  return (
    <dl className="grid grid-cols-[8rem_1fr] gap-x-4 [&>*]:border-t [&>*]:border-hair [&>*]:py-2 [&>dt]:text-ink-2">
      <dt>{t('version')}</dt>
      <dd>
        <a href={`/admin/petition/versions/${textVersion.version}`}>{versionName(textVersion)}</a>
      </dd>
      <dt>{t('language')}</dt>
      <dd>{languageName(history.locale, locale)}</dd>
      <dt>{t('news')}</dt>
      <dd>{t(history.wantsUpdates ? 'wanted' : 'unwanted')}</dd>
      <dt>{t('events')}</dt>
      <dd>
        {events.length === 0 ? t('none') : null}
        <ul>
          {events.map((event) => (
            <Event key={`${event.kind} ${event.at.getTime()}`} event={event} />
          ))}
        </ul>
      </dd>
      <dt>{t('mails')}</dt>
      <dd>
        {mailedAt ? (
          <p>{t.rich('latest', { time: () => <Timestamp at={mailedAt} time /> })}</p>
        ) : (
          <p>{t('unmailed')}</p>
        )}
        <p>{t('reminders', { count: reminders })}</p>
        <ul>
          {updates.map((update) => (
            <Mailed key={update.updateId} update={update} />
          ))}
        </ul>
      </dd>
    </dl>
  )
}

function Event({ event: { kind, at, reason } }: { event: HistoryEvent }) {
  const t = useTranslations('admin.signatures.history')
  return (
    <li>
      {t(`kinds.${kind}`)}, <Timestamp at={at} time />
      {reason && (
        <>
          : <bdi>{reason}</bdi>
        </>
      )}
    </li>
  )
}

function Mailed({ update: { updateId, title, locale, state, at, code } }: { update: MailedUpdate }) {
  const [t, around] = [useTranslations('admin.signatures.history'), useLocale()]
  return (
    <li>
      <a href={`/admin/updates/${updateId}`} {...languageAttributes(locale, around)}>
        {title ?? updateId}
      </a>
      : {t(`states.${state}`)}
      {code && ` (${code})`}
      {at && (
        <>
          , <Timestamp at={at} time />
        </>
      )}
    </li>
  )
}
