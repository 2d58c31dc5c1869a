import { audit } from '@/lib/audit/audit'
import { noteLook } from '@/lib/audit/note-look'
import type { Authorized } from '@/lib/authorization/proof'
import { addressProblem, canonicalAddress } from '@/lib/email-address/address'
import { Prisma } from '@/lib/generated/prisma/client'
import { db } from '@/lib/platform/db'
import { keyedHash } from '@/lib/platform/encryption'
import { estimatedCount, type EstimatedCount } from '@/lib/platform/estimated-count'
import { conditionsOf, newestFirstQuery, type SignatureFilter } from '@/lib/signatures/keyset-query'
import { STAFF_DETAILS, type Details, type Flag, type HiddenReason } from '@/lib/signatures/rules'
import type { State } from '@/lib/signatures/schema'
import { trimInvisible } from '@/lib/text/characters'

const PAGE = 50
const NEWEST = 1_000

export type ListedSignature = Partial<Details> & {
  id: string
  name: string
  country: string
  state: State
  showName: boolean
  createdAt: Date
  confirmedAt: Date | null
  withdrawnAt: Date | null
  removedAt: Date | null
  removedReason: string | null
  flags: Flag[]
  heldAt: Date | null
  bouncedAt: Date | null
  bounceCode: string | null
  commentHiddenAt: Date | null
  commentHiddenReason: HiddenReason | null
}

const STAFF_COLUMNS = Prisma.raw(STAFF_DETAILS.map((detail) => `s.${detail}`).join(', '))
const LISTED = Prisma.sql`s.id, s.name, s.country, ${STAFF_COLUMNS}, s.state::text, s.show_name AS "showName",
  s.created_at AS "createdAt", s.confirmed_at AS "confirmedAt", s.withdrawn_at AS "withdrawnAt",
  s.removed_at AS "removedAt", s.removed_reason AS "removedReason", s.flags,
  s.held_at AS "heldAt", s.bounced_at AS "bouncedAt", s.bounce_code AS "bounceCode",
  s.comment_hidden_at AS "commentHiddenAt", s.comment_hidden_reason AS "commentHiddenReason"`

export type SignaturePage = {
  signatures: ListedSignature[]
  /** The next page's `before`. */
  next: string | null
  total: EstimatedCount
}

type Asked = SignatureFilter & {
  before?: string
  /** As `nameQuery` makes it of what was typed. */
  name?: string
}

/** Signatures newest first, 50 before an id, never with an address; `total` is that of all pages. The audit notes the look. */
export async function listSignatures(
  owner: Authorized<'owner'>,
  { before, name, ...filter }: Asked,
): Promise<SignaturePage> {
  await noteLook(owner, { verb: 'look', subject: 'signatures' })
  const [rows, total] = await Promise.all([
    name
      ? listNamed(name, filter, before)
      : db().$queryRaw<ListedSignature[]>(
          newestFirstQuery({ filter, before, take: PAGE + 1, columns: LISTED }),
        ),
    estimatedCount(
      Prisma.sql`FROM signatures s WHERE ${conditionsOf(filter)} ${name ? Prisma.sql`AND ${named(name)}` : Prisma.empty}`,
    ),
  ])
  const signatures = rows.slice(0, PAGE)
  return { signatures, next: rows.length > PAGE ? (signatures.at(-1)?.id ?? null) : null, total }
}

// A common name fills a page from the newest rows; of any other its index finds few. The planner would mistake one for the other
// where the same name was posted many times in one night.
async function listNamed(name: string, filter: SignatureFilter, before?: string): Promise<ListedSignature[]> {
  const columns = Prisma.sql`s.*`
  const page = Prisma.sql`ORDER BY s.id DESC LIMIT ${PAGE + 1}`
  const among = await db().$queryRaw<ListedSignature[]>`
    SELECT ${LISTED} FROM (${newestFirstQuery({ filter, before, take: NEWEST, columns })}) AS s
    WHERE ${named(name)} ${page}`
  if (among.length > PAGE) return among
  return db().$queryRaw<ListedSignature[]>`
    SELECT ${LISTED} FROM (
      SELECT s.* FROM signatures s WHERE ${named(name)} AND ${conditionsOf(filter, before)} OFFSET 0
    ) AS s ${page}`
}

function named(name: string): Prisma.Sql {
  return Prisma.sql`name_words(s.name) @@ ${name}::tsquery`
}

/** One signature; the audit notes the look. */
export async function findSignature(owner: Authorized<'owner'>, id: string): Promise<ListedSignature | null> {
  const [found] = await db().$queryRaw<ListedSignature[]>`
    SELECT ${LISTED} FROM signatures s WHERE s.id = ${id}::uuid`
  if (found) await noteLook(owner, { verb: 'look', subject: `signature:${id}` })
  return found ?? null
}

/** The id of the signature with exactly this e-mail address, found by its keyed hash; the audit notes the search. */
export async function signatureOf(owner: Authorized<'owner'>, email: string): Promise<string | null> {
  const address = trimInvisible(email.trim())
  if (addressProblem(address)) return null
  const found = await db().signature.findUnique({
    where: { emailHash: keyedHash('email', canonicalAddress(address)) },
    select: { id: true },
  })
  const detail = { found: found !== null }
  await db().$transaction((tx) =>
    audit(tx, { adminId: owner.id, verb: 'find', subject: 'signatures', detail }),
  )
  return found?.id ?? null
}

/** `confirmedToday` and `withdrawnToday` cover the current hour (UTC) and the 23 before it. */
export async function signingNumbers(_editor: Authorized<'editor'>) {
  const [campaign, [day], unconfirmed, held, bounced] = await Promise.all([
    db().campaign.findUniqueOrThrow({ where: { id: 1 }, select: { count: true, countedAt: true } }),
    db().$queryRaw<{ confirmed: number; withdrawn: number }[]>`
      SELECT coalesce(sum(confirmed), 0)::int AS confirmed, coalesce(sum(withdrawn), 0)::int AS withdrawn
      FROM tallies WHERE hour >= date_trunc('hour', now(), 'UTC') - interval '23 hours'`,
    estimatedCount(Prisma.sql`FROM signatures WHERE state = 'pending'`),
    estimatedCount(Prisma.sql`FROM signatures WHERE state = 'pending' AND held_at IS NOT NULL`),
    estimatedCount(Prisma.sql`FROM signatures WHERE bounced_at IS NOT NULL`),
  ])
  return {
    ...campaign,
    confirmedToday: day?.confirmed ?? 0,
    withdrawnToday: day?.withdrawn ?? 0,
    pending: without(unconfirmed, held),
    held,
    bounced,
  }
}

// By subtraction: no index covers those not held, and a flood of held ones may be among them.
function without(all: EstimatedCount, some: EstimatedCount): EstimatedCount {
  return { number: Math.max(0, all.number - some.number), exact: all.exact && some.exact }
}
