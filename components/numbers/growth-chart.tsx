import { useTranslations } from 'next-intl'
import { seriesDate } from '@/components/numbers/series-date'
import { formatNumber } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { lanesOf, roundUp, type Mark, type Series } from '@/lib/numbers/rules'

// In CSS pixels, so that words keep their size however wide the drawing is; x alone is relative.
const PLOT = 220
const LANE = 26
const BELOW = 4
const WIDE = 1000
// The share of the narrowest drawing (288 px) that a label needs.
const LABEL_GAP = 0.09

type GrowthChartProps = { locale: Locale; series: Series; marks: Mark[] }

/** The count as a line. What its numbered marks are stands in a list below it. */
export function GrowthChart({ locale, series: { unit, points }, marks }: GrowthChartProps) {
  const t = useTranslations('numbers')
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last) return null
  const [begin, end] = [first.from.getTime(), last.until.getTime()]
  const across = (at: Date) => Math.min(1, (at.getTime() - begin) / (end - begin))
  const top = roundUp(Math.max(...points.map(({ total }) => total)))
  const height = (total: number) => PLOT * (1 - Math.max(0, total) / top)
  const lanes = lanesOf(
    marks.map(({ at }) => across(at)),
    LABEL_GAP,
  )
  const above = (Math.max(-1, ...lanes) + 1) * LANE + LANE
  const foot = above + PLOT
  const path = points.map(
    ({ until, total }) => `L${(across(until) * WIDE).toFixed(1)} ${height(total).toFixed(1)}`,
  )
  const words = {
    from: seriesDate(first.from, unit, locale),
    until: seriesDate(last.from, unit, locale),
    total: formatNumber(last.total, locale),
  }
  return (
    <div className="w-full">
      <svg
        role="img"
        aria-labelledby="growth-drawing growth-words"
        className="chart"
        width="100%"
        height={foot + BELOW}
      >
        <title id="growth-drawing">{t('growth')}</title>
        <desc id="growth-words">{t('growthDescription', words)}</desc>
        {[0, top / 2, top].map((value) => {
          const y = above + height(value)
          return <line key={value} className="level" x1="0" x2="100%" y1={y} y2={y} />
        })}
        {marks.map(({ kind, at }, index) => {
          const [x, y] = [percent(across(at)), laneTop(lanes[index])]
          return <line key={index} className={kind} x1={x} x2={x} y1={y} y2={foot} />
        })}
        <svg y={above} width="100%" height={PLOT} viewBox={`0 0 ${WIDE} ${PLOT}`} preserveAspectRatio="none">
          <path d={`M0 ${height(0)}${path.join('')}`} />
        </svg>
        {[top / 2, top].map((value) => (
          <text key={value} x="0" y={above + height(value) - 6}>
            {formatNumber(value, locale)}
          </text>
        ))}
        {marks.map(({ at }, index) => (
          <text
            key={index}
            className="number"
            x={percent(across(at))}
            y={laneTop(lanes[index]) - 4}
            textAnchor="middle"
          >
            {index + 1}
          </text>
        ))}
      </svg>
      {/* Not in the drawing, where large letters would run into each other. */}
      <p className="meta flex max-w-full flex-wrap justify-between gap-x-4" aria-hidden="true">
        <span>{words.from}</span> <span>{words.until}</span>
      </p>
    </div>
  )
}

function laneTop(lane = 0): number {
  return (lane + 1) * LANE
}

function percent(share: number): string {
  return `${(share * 100).toFixed(2)}%`
}
