import { isAnomalous, isShared, MIN_COUNT, oddsRatio, type Frequency } from '@/lib/anomalies/rules'
import type { Authorized } from '@/lib/authorization/proof'
import { currentBlocks } from '@/lib/blocklist/current'
import { includesDomain } from '@/lib/blocklist/domains'
import { providerOf } from '@/lib/email-address/mail-providers'
import { Prisma } from '@/lib/generated/prisma/client'
import { db } from '@/lib/platform/db'
import { uuid7Floor } from '@/lib/signatures/uuid7-floor'

const HOUR_MS = 3_600_000
const SAMPLE_HOURS = 7 * 24
// Bounds the cost in a storm; an even sample per hour, so that a past burst does not pass for normal.
const NEWEST = 5_000
const SAMPLE_PER_HOUR = 50
const SHOWN = 10

export type SourceKind = 'network' | 'domain' | 'country'

export type Anomaly = Frequency & {
  origin: SourceKind
  /** A network's keyed hash in hex, a mail domain, or a country code. */
  value: string
  times: number
  blocked: boolean
  blockable: boolean
}

type Row = Frequency & { origin: SourceKind; value: string }

/** What stands out in the last hour (its newest 5,000 signatures) against a sample of seven days: the largest ten of each kind. */
export async function currentAnomalies(_owner: Authorized<'owner'>, now = new Date()) {
  const since = new Date(now.getTime() - HOUR_MS)
  const [rows, count, blocks] = await Promise.all([
    frequenciesSince(since),
    countSince(since),
    currentBlocks(),
  ])
  const isBlocked = ({ origin, value }: Row) =>
    origin === 'domain'
      ? includesDomain(blocks.domains, value)
      : origin === 'network' && blocks.networkHashes.has(value)
  const anomalies = rows.filter(isAnomalous).map((row): Anomaly => {
    const blocked = isBlocked(row)
    return { ...row, times: oddsRatio(row), blocked, blockable: !blocked && mayBlock(row) }
  })
  const of = (origin: SourceKind) => anomalies.filter((row) => row.origin === origin).slice(0, SHOWN)
  return {
    since,
    count,
    all: count < NEWEST,
    networks: of('network'),
    domains: of('domain'),
    countries: of('country'),
  }
}

function mayBlock(row: Row): boolean {
  if (row.origin === 'country' || isShared(row)) return false
  return row.origin === 'network' || !providerOf(row.value)
}

async function countSince(since: Date): Promise<number> {
  const [counted] = await db().$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM (
      SELECT 1 FROM signatures WHERE id >= ${uuid7Floor(since)}::uuid LIMIT ${NEWEST}
    ) AS newest`
  return counted?.count ?? 0
}

async function frequenciesSince(since: Date): Promise<Row[]> {
  const starts = [...Array(SAMPLE_HOURS + 1).keys()].map((hours) =>
    uuid7Floor(new Date(since.getTime() - hours * HOUR_MS)),
  )
  return db().$queryRaw<Row[]>`
    WITH newest AS MATERIALIZED (
      SELECT network, email_domain AS domain, country FROM signatures
      WHERE id >= ${starts[0]}::uuid ORDER BY id DESC LIMIT ${NEWEST}
    ), before AS MATERIALIZED (
      SELECT s.network, s.email_domain AS domain, s.country
      FROM unnest(${starts.slice(1)}::uuid[], ${starts.slice(0, -1)}::uuid[]) AS hours (first, next)
      CROSS JOIN LATERAL (
        SELECT network, email_domain, country FROM signatures
        WHERE id >= hours.first AND id < hours.next ORDER BY id LIMIT ${SAMPLE_PER_HOUR}
      ) AS s
    )
    ${Prisma.join([groupedBy('network'), groupedBy('domain'), groupedBy('country')], ' UNION ALL ')}
    ORDER BY hour DESC, value`
}

// Grouped separately in the column's own type, so that rare values are dropped before they are converted.
function groupedBy(origin: SourceKind): Prisma.Sql {
  const column = Prisma.raw(origin)
  const value = origin === 'network' ? Prisma.sql`encode(network, 'hex')` : Prisma.sql`${column}::text`
  const groups = (of: 'newest' | 'before') =>
    Prisma.sql`SELECT ${column}, count(*)::int AS count FROM ${Prisma.raw(of)} GROUP BY ${column}`
  return Prisma.sql`
    SELECT ${origin} AS origin, ${value} AS value, hour.count AS hour, coalesce(ordinary.count, 0) AS ordinary,
      (SELECT count(${column})::int FROM newest) AS "hourOfAll",
      (SELECT count(${column})::int FROM before) AS "ordinaryOfAll"
    FROM (${groups('newest')}) AS hour LEFT JOIN (${groups('before')}) AS ordinary USING (${column})
    WHERE ${column} IS NOT NULL AND hour.count >= ${MIN_COUNT}`
}
