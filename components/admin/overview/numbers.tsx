import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { roughNumber } from '@/components/admin/format/rough-number'
import { RetryMail } from '@/components/admin/mail/retry-mail'
import type { FormAction } from '@/editor/form-state'
import type { ClickTotal } from '@/lib/clicks/admin-queries'
import { formatNumber } from '@/lib/i18n/dates'
import { useLocale } from '@/lib/i18n/use-locale'
import type { MailQueue } from '@/lib/mail/admin-queries'
import type { EstimatedCount } from '@/lib/platform/estimated-count'
import type { signingNumbers } from '@/lib/signatures/admin-queries'

type NumbersProps = {
  signing: Awaited<ReturnType<typeof signingNumbers>>
  today: { confirmed: number; withdrawn: number }
  goal: number
  clicks: { donate: ClickTotal; letter: ClickTotal }
  mail: MailQueue
  /** Whether the rows behind a number may be opened. */
  isOwner: boolean
  /** For owners: retries mail that was given up. */
  retryMail?: FormAction
}

const ROWS = '/admin/signatures?state='
const ARRIVALS = '/admin/arrivals'

export function Numbers({ signing, today, goal, clicks, mail, isOwner, retryMail }: NumbersProps) {
  const t = useTranslations('admin.overview.figures')
  const troubles = useTroubles(mail)
  const rows = (state: string) => (isOwner ? ROWS + state : undefined)
  return (
    <dl className="grid grid-cols-2 gap-x-6 gap-y-4 border-y border-hair py-4 sm:grid-cols-3 lg:grid-cols-5">
      <Figure
        name={t('confirmed')}
        value={signing.count}
        page={rows('confirmed')}
        beside={t('ofGoal', { goal })}
      />
      <Figure
        name={t('today')}
        value={today.confirmed}
        page={rows('confirmed')}
        beside={t('withdrew', { count: today.withdrawn })}
      />
      <Figure
        name={t('lastDay')}
        value={signing.confirmedToday}
        page={rows('confirmed')}
        beside={t('withdrew', { count: signing.withdrawnToday })}
      />
      <Figure name={t('pending')} value={signing.pending} page={rows('pending')} />
      <Figure name={t('held')} value={signing.held} page={rows('held')} />
      <Figure name={t('bounced')} value={signing.bounced} page={rows('bounced')} />
      <Figure
        name={t('mail')}
        value={mail.waiting}
        beside={troubles}
        urgent={mail.stuck.number + mail.failing.number > 0}
      >
        {retryMail && mail.stuck.number > 0 && <RetryMail action={retryMail} />}
      </Figure>
      <Figure
        name={t('clicks')}
        value={clicks.donate.total}
        page={ARRIVALS}
        beside={t('clicksOfMonth', { count: clicks.donate.month })}
      />
      <Figure
        name={t('letters')}
        value={clicks.letter.total}
        page={ARRIVALS}
        beside={t('clicksOfMonth', { count: clicks.letter.month })}
      />
    </dl>
  )
}

function useTroubles({ failing, stuck }: MailQueue): string {
  const t = useTranslations('admin.overview.figures')
  const locale = useLocale()
  const [failed, givenUp] = [roughNumber(failing, locale), roughNumber(stuck, locale)]
  if (failing.number && stuck.number) return t('failingAndStuck', { failing: failed, stuck: givenUp })
  if (failing.number) return t('failing', { number: failed })
  if (stuck.number) return t('stuck', { number: givenUp })
  return t('noneFailed')
}

type FigureProps = {
  name: string
  value: number | EstimatedCount
  /** What it counts. */
  page?: string
  beside?: string
  urgent?: boolean
  children?: ReactNode
}

function Figure({ name, value, page, beside, urgent, children }: FigureProps) {
  const t = useTranslations('admin.overview.figures')
  const locale = useLocale()
  const shown = typeof value === 'number' ? formatNumber(value, locale) : roughNumber(value, locale)
  return (
    <div>
      <dt className="text-14 text-ink-2">{name}</dt>
      <dd className="text-24 font-semibold tabular-nums">
        {page ? (
          <a href={page} aria-label={t('labelled', { name, value: shown })}>
            {shown}
          </a>
        ) : (
          shown
        )}
      </dd>
      {beside && <dd className={`text-14 ${urgent ? 'font-semibold' : 'text-ink-2'}`}>{beside}</dd>}
      {children && <dd>{children}</dd>}
    </div>
  )
}
