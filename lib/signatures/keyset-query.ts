import { Prisma } from '@/lib/generated/prisma/client'
import { STATES, type State } from '@/lib/signatures/schema'
import { uuid7Floor } from '@/lib/signatures/uuid7-floor'

export type SignatureFilter = {
  state?: State
  country?: string
  /** As it is stored; only with a country. */
  region?: string
  domain?: string
  /** When it was first posted; `until` is not included. */
  from?: Date
  until?: Date
  flagged?: boolean
  held?: boolean
  bounced?: boolean
  /** Those with a comment, or with one that the staff hide. */
  comment?: 'written' | 'hidden'
}

type Slice = {
  filter: SignatureFilter
  before?: string | null
  take: number
  columns: Prisma.Sql
}

const AFTER_ALL = 'ffffffff-ffff-ffff-ffff-ffffffffffff'
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000'

/** Newest first, at the same speed for any number: UUIDv7 ids (RFC 9562) from each state's index, merged. */
export function newestFirstQuery({ filter, before, take, columns }: Slice): Prisma.Sql {
  const newest = Prisma.sql`ORDER BY s.id DESC LIMIT ${take}`
  const { state, country } = filter
  // These have an index in the order of ids, and there are few of bounced ones: no other index is better.
  if (
    filter.bounced ||
    filter.comment === 'hidden' ||
    filter.domain ||
    (country && filter.region) ||
    !narrows(filter)
  ) {
    return Prisma.sql`SELECT ${columns} FROM signatures s WHERE ${conditionsOf(filter, before)} ${newest}`
  }
  const range = country
    ? within(['country', 'state'], [Prisma.sql`${country}::char(2)`, WANTED], filter, before)
    : within(['state'], [WANTED], filter, before)
  return Prisma.sql`
    SELECT ${columns} FROM unnest(${state ? [state] : [...STATES]}::signature_state[]) AS wanted (state)
    CROSS JOIN LATERAL (
      SELECT s.* FROM signatures s WHERE ${range.condition}
        ${filter.flagged ? Prisma.sql`AND s.flags <> '{}'` : Prisma.empty}
        ${filter.held === undefined ? Prisma.empty : Prisma.sql`AND ${HELD[String(filter.held)]}`}
        ${filter.comment ? Prisma.sql`AND ${COMMENT[filter.comment]}` : Prisma.empty}
      ORDER BY ${range.order} LIMIT ${take}
    ) AS s ${newest}`
}

/** What a filter asks of a row `s` of signatures, before an id. */
export function conditionsOf(filter: SignatureFilter, before?: string | null): Prisma.Sql {
  const { state, country, region, domain, flagged, held, bounced, comment } = filter
  const { start, end } = bounds(filter, before)
  const parts = [
    before || filter.until ? Prisma.sql`s.id < ${start}` : null,
    filter.from ? Prisma.sql`s.id >= ${end}` : null,
    state ? Prisma.sql`s.state = ${state}::signature_state` : null,
    country ? Prisma.sql`s.country = ${country}::char(2)` : null,
    country && region ? Prisma.sql`s.region = ${region}` : null,
    domain ? Prisma.sql`s.email_domain = ${domain}` : null,
    flagged ? Prisma.sql`s.flags <> '{}'` : null,
    HELD[String(held)] ?? null,
    bounced ? Prisma.sql`s.bounced_at IS NOT NULL` : null,
    comment ? COMMENT[comment] : null,
  ].filter((part) => part !== null)
  return parts.length > 0 ? Prisma.join(parts, ' AND ') : Prisma.sql`true`
}

const HELD: Record<string, Prisma.Sql> = {
  true: Prisma.sql`s.held_at IS NOT NULL`,
  false: Prisma.sql`s.held_at IS NULL`,
}

const COMMENT = {
  written: Prisma.sql`s.comment <> ''`,
  hidden: Prisma.sql`s.comment_hidden_at IS NOT NULL`,
} as const

const WANTED = Prisma.sql`wanted.state`

// Ranges, since with an equality the planner may walk all ids instead, through a whole flood of another state.
function within(names: string[], values: Prisma.Sql[], filter: SignatureFilter, before?: string | null) {
  const columns = [...names, 'id'].map((name) => Prisma.raw(`s.${name}`))
  const row = (items: Prisma.Sql[]) => Prisma.sql`ROW(${Prisma.join(items)})`
  const { start, end } = bounds(filter, before)
  return {
    condition: Prisma.sql`${row(columns)} < ${row([...values, start])} AND ${row(columns)} >= ${row([...values, end])}`,
    order: Prisma.join(columns.map((column) => Prisma.sql`${column} DESC`)),
  }
}

function bounds({ from, until }: SignatureFilter, before?: string | null) {
  const starts = [before?.toLowerCase() ?? AFTER_ALL, until ? uuid7Floor(until) : AFTER_ALL]
  const start = starts.reduce((least, id) => (id < least ? id : least))
  return {
    start: Prisma.sql`${start}::uuid`,
    end: Prisma.sql`${from ? uuid7Floor(from) : BEFORE_ALL}::uuid`,
  }
}

function narrows({ state, country, flagged, held }: SignatureFilter): boolean {
  return Boolean(state ?? country ?? flagged) || held !== undefined
}
