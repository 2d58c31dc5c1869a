import { CHANNELS, type Channel } from '@/lib/arrivals/channels'
import { funnel } from '@/lib/arrivals/queries'
import { STEPS, sumSteps, unitOf, type DayRange, type SpanUnit, type StepCounts } from '@/lib/arrivals/rules'
import { daysOf, type FunnelFilter } from '@/lib/arrivals/schema'
import { Prisma } from '@/lib/generated/prisma/client'
import { LOCALES, type Locale } from '@/lib/i18n/locales'
import { db } from '@/lib/platform/db'

export type FunnelReport = {
  range: DayRange
  today: string
  /** Whether anything was ever counted. */
  hasBegun: boolean
  totals: StepCounts
  /** Of the language that was asked for, those alone of which something was counted. */
  channels: { channel: Channel; counts: StepCounts }[]
  /** Of the channel that was asked for. */
  languages: { language: Locale; counts: StepCounts }[]
  drawn: FunnelSpans
  /** What numbered hand-outs brought. */
  handouts: NumberedHandout[]
}

/** The funnel as a filter asks for it. */
export async function funnelReport(filter: FunnelFilter): Promise<FunnelReport> {
  const { first, today } = await countedDays()
  const range = daysOf(filter, { first: first ?? today, today })
  const [rows, drawn, handouts] = await Promise.all([
    funnel(range),
    funnelSpans(range, filter),
    numberedHandouts(range, filter),
  ])
  const inLanguage = rows.filter(({ locale }) => !filter.language || locale === filter.language)
  const inChannel = rows.filter(({ channel }) => !filter.channel || channel === filter.channel)
  const ofChannel = (channel: Channel) => inLanguage.filter((row) => row.channel === channel)
  return {
    ...{ range, today, hasBegun: first !== null },
    totals: sumSteps(inLanguage.filter((row) => inChannel.includes(row))),
    channels: CHANNELS.filter((channel) => ofChannel(channel).length > 0).map((channel) => ({
      channel,
      counts: sumSteps(ofChannel(channel)),
    })),
    languages: LOCALES.map((language) => ({
      language,
      counts: sumSteps(inChannel.filter(({ locale }) => locale === language)),
    })),
    ...{ drawn, handouts },
  }
}

/** The first day (UTC) of which something was counted, null for none, and today. */
export async function countedDays(): Promise<{ first: string | null; today: string }> {
  const [days] = await db().$queryRaw<{ first: string | null; today: string }[]>`
    SELECT (SELECT min(day) FROM funnel_days)::text AS first, (now() AT TIME ZONE 'UTC')::date::text AS today`
  if (!days) throw new Error('The database tells no day')
  return days
}

/** The days that a drawing shows together, by the first of them. */
export type FunnelSpan = StepCounts & { from: string }

export type FunnelSpans = { unit: SpanUnit; spans: FunnelSpan[] }

/** How many took each step in these days, the oldest first; none is left out where nothing was counted. Weeks begin on Monday. */
export async function funnelSpans(
  range: DayRange,
  { language, channel }: Pick<FunnelFilter, 'language' | 'channel'>,
): Promise<FunnelSpans> {
  const unit = unitOf(range)
  const spans = await db().$queryRaw<FunnelSpan[]>`
    WITH counted AS (
      SELECT date_trunc(${unit}, day::timestamp) AS span, step, sum(count) AS count FROM funnel_days
      WHERE day BETWEEN ${range.from}::date AND ${range.to}::date
        AND (${language} = '' OR locale = ${language}) AND (${channel} = '' OR channel = ${channel})
      GROUP BY 1, 2
    )
    SELECT span::date::text AS "from", ${SUMS}
    FROM generate_series(date_trunc(${unit}, ${range.from}::timestamp), ${range.to}::timestamp, ('1 ' || ${unit})::interval) AS span
    LEFT JOIN counted USING (span) GROUP BY span ORDER BY span`
  return { unit, spans }
}

export type NumberedHandout = StepCounts & { number: number; language: Locale }

/** What each hand-out with a number of its own brought in these days; none where another channel is asked for. */
async function numberedHandouts(
  { from, to }: DayRange,
  { language, channel }: Pick<FunnelFilter, 'language' | 'channel'>,
): Promise<NumberedHandout[]> {
  if (channel && channel !== 'handout') return []
  return db().$queryRaw<NumberedHandout[]>`
    SELECT variant::int AS number, locale AS language, ${SUMS} FROM funnel_days
    WHERE day BETWEEN ${from}::date AND ${to}::date AND channel = 'handout' AND variant > 0
      AND (${language} = '' OR locale = ${language})
    GROUP BY variant, locale ORDER BY variant, locale`
}

export type FunnelCell = StepCounts & { day: string; channel: Channel; locale: string }

/** How many took each step, by day, channel and language, the oldest first; what nothing was counted of is absent. */
export function funnelCells(
  { from, to }: DayRange,
  { language, channel }: Pick<FunnelFilter, 'language' | 'channel'>,
): Promise<FunnelCell[]> {
  return db().$queryRaw<FunnelCell[]>`
    SELECT day::text AS day, channel, locale, ${SUMS} FROM funnel_days
    WHERE day BETWEEN ${from}::date AND ${to}::date
      AND (${language} = '' OR locale = ${language}) AND (${channel} = '' OR channel = ${channel})
    GROUP BY day, channel, locale ORDER BY day, channel, locale`
}

const SUMS = Prisma.join(
  STEPS.map(
    (step) =>
      Prisma.sql`coalesce(sum(count) FILTER (WHERE step = ${step}), 0)::int AS ${Prisma.raw(`"${step}"`)}`,
  ),
)
