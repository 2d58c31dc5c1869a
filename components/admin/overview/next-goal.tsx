import { useTranslations } from 'next-intl'
import { formatPartialDate } from '@/lib/i18n/dates'
import { useLocale } from '@/lib/i18n/use-locale'
import type { ForecastDates } from '@/lib/tallies/forecast'

type NextGoalProps = {
  count: number
  goal: number
  reached: boolean
  /** Null where there is too little to say. */
  forecast: ForecastDates | null
}

/** How far it is to the next goal, and when that may be. */
export function NextGoal({ count, goal, reached, forecast }: NextGoalProps) {
  const t = useTranslations('admin.overview.goal')
  const locale = useLocale()
  if (reached)
    return <p>{t.rich('reached', { it: (words) => <a href="/admin/petition/campaign">{words}</a> })}</p>
  const left = t('left', { left: goal - count, goal })
  const when = () => {
    if (!forecast) return t('unknown')
    const { from, until, fastest, slowest } = forecast
    const earliest = { from: formatPartialDate(from, locale), fastest, slowest }
    if (until === null) return t('notBefore', earliest)
    return t('between', { ...earliest, until: formatPartialDate(until, locale) })
  }
  return (
    <div className="grid gap-2">
      <p className="font-semibold">{left}</p>
      <progress value={count} max={goal} aria-label={left} />
      <p className="meta">{when()}</p>
    </div>
  )
}
