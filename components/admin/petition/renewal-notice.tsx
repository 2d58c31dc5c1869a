import { roughNumber } from '@/components/admin/format/rough-number'
import { Timestamp } from '@/components/admin/format/timestamp'
import { AskRenewalForm } from '@/components/admin/petition/ask-renewal-form'
import type { FormAction } from '@/editor/form-state'
import { formatNumber } from '@/lib/i18n/dates'
import { STAFF_LOCALE } from '@/lib/i18n/locales'
import type { RenewalRequest } from '@/lib/renewals/ask'

type RenewalNoticeProps = { action: FormAction; request: RenewalRequest }

export function RenewalNotice({ action, request: { major, found, asked } }: RenewalNoticeProps) {
  const people = `${roughNumber(found)} ${found.number === 1 ? 'person' : 'people'}`
  if (asked)
    return (
      <p>
        Those who signed before version {major} and asked for news were asked to renew on{' '}
        <Timestamp at={asked.at} time />: {formatNumber(asked.mails, STAFF_LOCALE)} mails
        {asked.endedAt ? '.' : ' so far.'}
      </p>
    )
  return (
    <section aria-labelledby="renewal" className="grid gap-3">
      <h2 id="renewal">Signers of an older meaning</h2>
      <p>
        {people} signed before version {major} and asked for news. Everybody who signed before may renew on
        their own page; these can be asked by mail, once, no faster than broadcasts may go out. Who renews is
        counted as before, once.
      </p>
      {found.number > 0 && <AskRenewalForm action={action} people={people} />}
    </section>
  )
}
