import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Timestamp } from '@/components/admin/format/timestamp'
import { UpdateTitle } from '@/components/admin/updates/update-title'
import type { ShownBroadcast } from '@/lib/broadcasts/admin-queries'
import { formatNumber } from '@/lib/i18n/dates'
import { languageName } from '@/lib/i18n/language-names'
import { isLocale, languageAttributes } from '@/lib/i18n/locales'
import { useLocale } from '@/lib/i18n/use-locale'

export function BroadcastFacts({ broadcast, audience }: { broadcast: ShownBroadcast; audience: string }) {
  const { updateId, titles, words, found, until, startsAt, endedAt, by } = broadcast
  const [locale, t] = [useLocale(), useTranslations('admin.broadcasts')]
  return (
    <dl className="grid grid-cols-[8rem_1fr] gap-x-4 [&>*]:border-t [&>*]:border-hair [&>*]:py-2 [&>dt]:text-ink-2 [&>dt]:first-letter:uppercase">
      <Fact name={t('facts.update')}>
        <a href={`/admin/updates/${updateId}`}>
          <UpdateTitle titles={titles} />
        </a>
      </Fact>
      <Fact name={t('facts.audience')}>
        <span className="inline-block first-letter:uppercase">{audience}</span>
      </Fact>
      {words.flatMap(({ locale: written, subject, preview }) =>
        isLocale(written) ? (
          <Fact key={written} name={languageName(written, locale)}>
            <span {...languageAttributes(written, locale)}>{subject}</span>
            <span {...languageAttributes(written, locale)} className="meta block">
              {preview}
            </span>
          </Fact>
        ) : (
          []
        ),
      )}
      {found !== null && until && (
        <Fact name={t('facts.counted')}>
          {t.rich('facts.countedOn', {
            count: formatNumber(found, locale),
            at: () => <Timestamp at={until} time />,
          })}
        </Fact>
      )}
      {startsAt && (
        <Fact name={t('facts.firstMail')}>
          {by ? (
            t.rich('facts.startedBy', { who: by, at: () => <Timestamp at={startsAt} time /> })
          ) : (
            <Timestamp at={startsAt} time />
          )}
        </Fact>
      )}
      {endedAt && (
        <Fact name={t('facts.ended')}>
          <Timestamp at={endedAt} time />
        </Fact>
      )}
    </dl>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd className="wrap-anywhere">{children}</dd>
    </>
  )
}
