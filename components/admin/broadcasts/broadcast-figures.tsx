import type { BroadcastPulse, ShownBroadcast } from '@/lib/broadcasts/admin-queries'
import { minutesLeft } from '@/lib/broadcasts/rules'
import { formatNumber } from '@/lib/i18n/dates'
import { STAFF_LOCALE } from '@/lib/i18n/locales'

type BroadcastFiguresProps = { broadcast: ShownBroadcast; pulse: BroadcastPulse }

export function BroadcastFigures({ broadcast: { progress, state }, pulse }: BroadcastFiguresProps) {
  const { sent, failed, skipped, left } = progress
  const minutes = state === 'sending' ? minutesLeft(left, pulse.lastMinute) : null
  return (
    <dl className="grid grid-cols-2 gap-x-6 gap-y-4 border-y border-hair py-4 sm:grid-cols-3 lg:grid-cols-5">
      <Figure name="Sent" value={sent} />
      <Figure name="Failed" value={failed} beside={failed > 0 ? 'Given up, see below' : 'none'} />
      {state === 'stopped' ? (
        <Figure
          name="Not mailed"
          value={left}
          beside={left > 0 ? 'Mail the update again to reach them' : 'none'}
        />
      ) : (
        <Figure name="Left" value={left} beside={timeLeft(minutes)} />
      )}
      <Figure name="Left out" value={skipped} beside="Unsubscribed or bounced since" />
      {state === 'sending' && (
        <Figure
          name="In the last minute"
          value={pulse.lastMinute}
          beside={pulse.lastMinute === 1 ? 'mail' : 'mails'}
        />
      )}
    </dl>
  )
}

function timeLeft(minutes: number | null): string {
  if (minutes === null) return ''
  if (minutes < 120) return `about ${minutes} min`
  return `about ${Math.round(minutes / 60)} hours`
}

function Figure({ name, value, beside }: { name: string; value: number; beside?: string }) {
  return (
    <div>
      <dt className="text-14 text-ink-2">{name}</dt>
      <dd className="text-24 font-semibold tabular-nums">{formatNumber(value, STAFF_LOCALE)}</dd>
      {beside && <dd className="text-14 text-ink-2">{beside}</dd>}
    </div>
  )
}
