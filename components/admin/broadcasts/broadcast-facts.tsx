import type { ReactNode } from 'react'
import { Timestamp } from '@/components/admin/format/timestamp'
import type { ShownBroadcast } from '@/lib/broadcasts/admin-queries'
import { formatNumber } from '@/lib/i18n/dates'
import { englishName, isLocale, languageAttributes, STAFF_LOCALE } from '@/lib/i18n/locales'

export function BroadcastFacts({ broadcast }: { broadcast: ShownBroadcast }) {
  const { updateId, title, words, found, until, startsAt, endedAt, by } = broadcast
  return (
    <dl className="grid grid-cols-[8rem_1fr] gap-x-4 [&>*]:border-t [&>*]:border-hair [&>*]:py-2 [&>dt]:text-ink-2">
      <Fact name="Update">
        <a href={`/admin/updates/${updateId}`}>{title}</a>
      </Fact>
      {words.map(({ locale, subject, preview }) => (
        <Fact key={locale} name={isLocale(locale) ? englishName(locale) : locale}>
          <span {...(isLocale(locale) && languageAttributes(locale))}>{subject}</span>
          <span {...(isLocale(locale) && languageAttributes(locale))} className="meta block">
            {preview}
          </span>
        </Fact>
      ))}
      {found !== null && until && (
        <Fact name="Counted">
          {formatNumber(found, STAFF_LOCALE)} on <Timestamp at={until} time />
        </Fact>
      )}
      {startsAt && (
        <Fact name="First mail">
          <Timestamp at={startsAt} time />
          {by && <span>, by {by}</span>}
        </Fact>
      )}
      {endedAt && (
        <Fact name="Ended">
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
