import { PROBLEM_WORDS, stateName } from '@/components/admin/deliveries/names'
import type { ShownDelivery } from '@/lib/deliveries/admin-queries'
import { isAbandoned, progressOf } from '@/lib/deliveries/rules'
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
  const { state, found, done, count, date } = delivery
  const name = <b className="font-semibold">{stateName(delivery)}</b>
  if (isAbandoned(delivery)) return <p>{name}.</p>
  if (state === 'making') {
    return (
      <div className="grid gap-2">
        <p>
          {name}: <span>{stepOf(delivery)}</span>
        </p>
        <progress value={Math.min(done, 2 * found)} max={Math.max(2 * found, 1)} aria-label="Made" />
      </div>
    )
  }
  return (
    <p>
      {name}
      {date && <span>, {formatPartialDate(date, STAFF_LOCALE)}</span>}: {number(count)}{' '}
      {count === 1 ? 'signature' : 'signatures'}.
    </p>
  )
}

function stepOf(delivery: ShownDelivery): string {
  const { step, rows } = progressOf(delivery)
  const so = `${number(rows)} of ${number(delivery.found)}`
  return step === 'rows' ? `reading and proving the rows, ${so}.` : `printing the PDF, ${so}.`
}

function number(value: number): string {
  return formatNumber(value, STAFF_LOCALE)
}
