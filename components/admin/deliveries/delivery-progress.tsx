import { PROBLEM_WORDS, STATE_NAMES } from '@/components/admin/deliveries/names'
import type { ShownDelivery } from '@/lib/deliveries/admin-queries'
import { formatNumber, formatPartialDate } from '@/lib/i18n/dates'
import { STAFF_LOCALE } from '@/lib/i18n/locales'

export function DeliveryProgress({ delivery }: { delivery: ShownDelivery }) {
  const { problem } = delivery
  return (
    <div className="grid gap-3">
      <State delivery={delivery} />
      {problem && <p className="sentence">{PROBLEM_WORDS[problem]}</p>}
    </div>
  )
}

function State({ delivery }: { delivery: ShownDelivery }) {
  const { state, found, done, count, before, date } = delivery
  if (state === 'making') {
    return (
      <div className="grid gap-2">
        <p>
          <b className="font-semibold">{STATE_NAMES.making}:</b> {number(done)} of {number(found)} written.
        </p>
        <progress value={Math.min(done, found)} max={Math.max(found, 1)} aria-label="Written" />
      </div>
    )
  }
  return (
    <p>
      <b className="font-semibold">{before ? 'Earlier history' : STATE_NAMES[state]}</b>
      {date && <span>, {formatPartialDate(date, STAFF_LOCALE)}</span>}: {number(count)}{' '}
      {count === 1 ? 'signature' : 'signatures'}.
    </p>
  )
}

function number(value: number): string {
  return formatNumber(value, STAFF_LOCALE)
}
