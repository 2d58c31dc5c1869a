import type { ReactNode } from 'react'
import { roughNumber } from '@/components/admin/format/rough-number'
import { RetryMail } from '@/components/admin/mail/retry-mail'
import type { FormAction } from '@/editor/form-state'
import { formatNumber } from '@/lib/i18n/dates'
import { STAFF_LOCALE } from '@/lib/i18n/locales'
import type { MailQueue } from '@/lib/mail/admin-queries'
import type { EstimatedCount } from '@/lib/platform/estimated-count'
import type { signingNumbers } from '@/lib/signatures/admin-queries'

type NumbersProps = {
  signing: Awaited<ReturnType<typeof signingNumbers>>
  goal: number
  clicks: { total: number; month: number }
  mail: MailQueue
  /** For owners: retries mail that was given up. */
  retryMail?: FormAction
  /** For owners: lists the signatures of bounced addresses. */
  bouncedPage?: string
  /** For owners: lists the held signatures. */
  heldPage?: string
}

export function Numbers({ signing, goal, clicks, mail, retryMail, bouncedPage, heldPage }: NumbersProps) {
  return (
    <dl className="grid grid-cols-2 gap-x-6 gap-y-4 border-y border-hair py-4 sm:grid-cols-4 lg:grid-cols-7">
      <Figure name="Confirmed" value={signing.count} beside={`of ${formatNumber(goal, STAFF_LOCALE)}`} />
      <Figure
        name="Last 24 hours"
        value={signing.confirmedToday}
        beside={`${signing.withdrawnToday} withdrew`}
      />
      <Figure name="Waiting for their signer" value={signing.pending} />
      <Figure name="Held, waiting for an owner" value={signing.held}>
        {heldPage && signing.held.number > 0 && (
          <a className="text-14 font-semibold" href={heldPage}>
            Look
          </a>
        )}
      </Figure>
      <Figure name="Donate link followed" value={clicks.total} beside={`${clicks.month} in 30 days`} />
      <Figure
        name="Mail waiting"
        value={mail.waiting}
        beside={troubles(mail)}
        urgent={mail.stuck.number + mail.failing.number > 0}
      >
        {retryMail && mail.stuck.number > 0 && <RetryMail action={retryMail} />}
      </Figure>
      <Figure name="Addresses that take no mail" value={signing.bounced}>
        {bouncedPage && signing.bounced.number > 0 && (
          <a className="text-14" href={bouncedPage}>
            Show them
          </a>
        )}
      </Figure>
    </dl>
  )
}

function troubles({ failing, stuck }: MailQueue): string {
  const parts = [
    failing.number && `${roughNumber(failing)} failed before`,
    stuck.number && `${roughNumber(stuck)} given up`,
  ]
  return parts.filter(Boolean).join(', ') || 'none failed'
}

type FigureProps = {
  name: string
  value: number | EstimatedCount
  beside?: string
  urgent?: boolean
  children?: ReactNode
}

function Figure({ name, value, beside, urgent, children }: FigureProps) {
  return (
    <div>
      <dt className="text-14 text-ink-2">{name}</dt>
      <dd className="text-24 font-semibold tabular-nums">
        {typeof value === 'number' ? formatNumber(value, STAFF_LOCALE) : roughNumber(value)}
      </dd>
      {beside && <dd className={`text-14 ${urgent ? 'font-semibold' : 'text-ink-2'}`}>{beside}</dd>}
      {children && <dd>{children}</dd>}
    </div>
  )
}
