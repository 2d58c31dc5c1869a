import { useTranslations } from 'next-intl'
import { Strokes } from '@/components/petition/line'
import { formatNumber } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { goalFor } from '@/lib/petition/rules'

type CountProps = {
  locale: Locale
  count: number
  goals: number[]
  /** Edge to edge on phones: only on the petition itself. */
  bleed?: boolean
}

/** A real progress element under the strokes, the number, and the goals in words. */
export function Count({ locale, count, goals, bleed }: CountProps) {
  const t = useTranslations('petition')
  const { goal, passed } = goalFor(count, goals)
  const share = Math.min(1, count / goal)
  const reached = count >= goal
  const number = (value: number) => formatNumber(value, locale)
  return (
    <div>
      <div className={`count ${bleed ? '-mx-4 lg:mx-0' : ''}`}>
        <Strokes share={share} />
        <progress max={goal} value={Math.min(count, goal)} aria-labelledby="count-words">
          {t('progress', { count: number(count), goal: number(goal) })}
        </progress>
      </div>
      <p id="count-words" className="flex max-w-column flex-wrap items-baseline gap-x-3">
        <b className="font-serif text-count font-bold tracking-[-0.02em] lining-nums" data-count={count}>
          {number(count)}
        </b>{' '}
        <span className="text-22">
          {reached ? t('signatures', { count }) : t('ofGoal', { goal: number(goal) })}
        </span>
      </p>
      {count === 0 && <p className="meta">{t('first')}</p>}
      {passed.length > 0 && (
        <p className="meta">
          {t('goalsPassed', { goals: passed.map(number).join(', '), count: passed.length })}
          {!reached && ` ${t('nextGoal', { goal: number(goal) })}`}
        </p>
      )}
    </div>
  )
}
