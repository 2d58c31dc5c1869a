import type { Authorized } from '@/lib/authorization/proof'
import { audienceIn } from '@/lib/broadcasts/audience-sql'
import { audienceWords } from '@/lib/broadcasts/audience-words'
import { changesOf } from '@/lib/broadcasts/changes'
import { progressOf } from '@/lib/broadcasts/progress'
import { hasBegun, isOpen, problemOf, toldApart } from '@/lib/broadcasts/rules'
import type { BroadcastState } from '@/lib/generated/prisma/client'
import type { Locale } from '@/lib/i18n/locales'
import { folded, resultsOf } from '@/lib/mailing-results/rules'
import { db } from '@/lib/platform/db'

const PAGE = 50
const TITLES = { select: { words: { select: { locale: true, title: true } } } } as const

type Which = { before?: number | null; updateId?: number; state?: BroadcastState | '' }

/** Broadcasts newest first, 50 a page, of one update or all, in words of the reader's language; `next` is the next page's `before`. */
export async function listBroadcasts({ before, updateId, state }: Which, reader: Locale) {
  const rows = await db().broadcast.findMany({
    where: { ...(before && { id: { lt: before } }), ...(updateId && { updateId }), ...(state && { state }) },
    orderBy: { id: 'desc' },
    take: PAGE + 1,
    select: {
      id: true,
      updateId: true,
      state: true,
      audience: true,
      confirmedSince: true,
      startsAt: true,
      found: true,
      filled: true,
      heeded: true,
      update: TITLES,
      counts: true,
      results: true,
    },
  })
  const clicks = await clicksOf(rows.map(({ id }) => id))
  const broadcasts = rows
    .slice(0, PAGE)
    .map(({ update, counts, results, found, filled, audience, ...row }) => {
      const progress = progressOf(counts, isOpen(row.state) && !filled ? (found ?? 0) : 0)
      return {
        ...row,
        audience: audienceWords({ ...row, audience: audienceIn(audience) }, reader),
        titles: update.words,
        progress,
        results: resultsOf(results, progress.failed),
        clicks: folded(clicks.get(row.id) ?? 0),
      }
    })
  return { broadcasts, next: rows.length > PAGE ? (broadcasts.at(-1)?.id ?? null) : null }
}

export type ListedBroadcast = Awaited<ReturnType<typeof listBroadcasts>>['broadcasts'][number]

async function clicksOf(ids: number[]): Promise<Map<number, number>> {
  const rows = await db().broadcastClick.groupBy({
    by: ['broadcastId'],
    where: { broadcastId: { in: ids } },
    _sum: { count: true },
  })
  return new Map(rows.map(({ broadcastId, _sum }) => [broadcastId, _sum.count ?? 0]))
}

/** The waiting or running broadcast of an update with its words; null when there is none. */
export async function openBroadcast(updateId: number) {
  return db().broadcast.findFirst({
    where: { updateId, state: { in: ['draft', 'waiting', 'sending', 'paused'] } },
    select: { id: true, state: true, audience: true, words: true },
  })
}

export async function heldBackByWithdrawal(updateId: number) {
  return db().broadcast.findFirst({
    where: { updateId, state: { in: ['waiting', 'sending'] } },
    select: { id: true, state: true, startsAt: true },
  })
}

/** The words of an update's last mailing, to start the next one from; empty before the first. */
export async function lastBroadcastWords(updateId: number) {
  const last = await db().broadcast.findFirst({
    where: { updateId, words: { some: {} } },
    orderBy: { id: 'desc' },
    select: { words: true },
  })
  return last?.words ?? []
}

/** Greeting and introduction of the last mailing of any update in each language, to start the next one from. */
export async function lastOpenings() {
  return db().broadcastWords.findMany({
    distinct: ['locale'],
    orderBy: [{ locale: 'asc' }, { broadcastId: 'desc' }],
    select: { locale: true, greeting: true, intro: true },
  })
}

/** Broadcasts running or due within minutes, newest first, and whether an owner must review changes to their update. */
export async function broadcastsUnderWay() {
  const broadcasts = await db().broadcast.findMany({
    where: { state: { in: ['waiting', 'sending', 'paused'] } },
    orderBy: { id: 'desc' },
    select: { id: true, updateId: true, state: true, problem: true, startsAt: true },
  })
  return Promise.all(
    broadcasts.map(async (broadcast) => ({
      ...broadcast,
      changed: (await changesOf(broadcast.id))?.settled === false,
    })),
  )
}

export type BroadcastUnderWay = Awaited<ReturnType<typeof broadcastsUnderWay>>[number]

export async function broadcastById(id: number) {
  const broadcast = await db().broadcast.findUnique({
    where: { id },
    omit: { cursor: true },
    include: { words: true, counts: { orderBy: { locale: 'asc' } }, results: true, update: TITLES },
  })
  if (!broadcast) return null
  const { startedBy, counts, results, update, heldBy, ...row } = broadcast
  const rest = { ...row, audience: audienceIn(row.audience) }
  const progress = progressOf(counts)
  const [admin, clicks] = await Promise.all([
    startedBy ? db().admin.findUnique({ where: { id: startedBy }, select: { email: true } }) : null,
    db().broadcastClick.groupBy({ by: ['ask', 'locale'], where: { broadcastId: id }, _sum: { count: true } }),
  ])
  return {
    ...rest,
    titles: update.words,
    by: admin?.email ?? null,
    begun: hasBegun({ heldBy }),
    trouble: problemOf(rest),
    progress,
    results: resultsOf(results, progress.failed),
    locales: counts.map((row) => ({ locale: row.locale, ...progressOf([row]) })),
    clicks: clicks.map(({ ask, locale, _sum }) => ({ ask, locale, count: folded(_sum.count ?? 0) })),
    untold: toldApart(rest, counts),
  }
}

export type ShownBroadcast = NonNullable<Awaited<ReturnType<typeof broadcastById>>>

/** Live figures of a broadcast: mails in the last minute, refusals by cause, and domains being throttled. */
export async function broadcastPulse(_editor: Authorized<'editor'>, id: number) {
  const [[lately], failures, slow] = await Promise.all([
    db().$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS count FROM broadcast_stamps
      WHERE broadcast_id = ${id} AND state = 'sent' AND ended_at > now() - interval '1 minute'`,
    db().$queryRaw<{ code: string; count: number }[]>`
      SELECT coalesce(code, '') AS code, count(*)::int AS count FROM broadcast_stamps
      WHERE broadcast_id = ${id} AND state = 'failed' GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 20`,
    db().slowDomain.findMany({ where: { until: { gt: new Date() } }, orderBy: { until: 'asc' }, take: 20 }),
  ])
  return { lastMinute: lately?.count ?? 0, failures, slow }
}

export type BroadcastPulse = Awaited<ReturnType<typeof broadcastPulse>>
