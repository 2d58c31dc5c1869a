import { noteLook } from '@/lib/audit/note-look'
import type { Authorized } from '@/lib/authorization/proof'
import { REGION_COUNTRIES, regionOf } from '@/lib/countries/regions'
import { deliverable, isDelivered } from '@/lib/deliveries/matching'
import type { DeliveryConditions, DeliveryPlan } from '@/lib/deliveries/schema'
import { Prisma } from '@/lib/generated/prisma/client'
import { isLocale, STAFF_LOCALE } from '@/lib/i18n/locales'
import { signedAt, VERSION_NAME } from '@/lib/ledger/signed-sql'
import type { SignedValues } from '@/lib/ledger/signed-values'
import { versionName } from '@/lib/petition/rules'
import { db, type Transaction } from '@/lib/platform/db'
import { beQuick, transactionTime } from '@/lib/platform/dry-run'

const SAMPLE = 20

type Fields = DeliveryPlan['fields']

/**
 * What `startDelivery` would choose now: counts, and a sample by chance of what it would hand over, never an e-mail address. `until`
 * is ISO 8601, for `startDelivery`. Throws after 10 seconds.
 */
export async function dryRunDelivery(
  owner: Authorized<'owner'>,
  conditions: DeliveryConditions,
  fields: Fields,
) {
  await noteLook(owner, { verb: 'look', subject: 'signatures' })
  return db().$transaction(async (tx) => {
    await beQuick(tx)
    const until = await transactionTime(tx)
    const groups = await countGroups(tx, deliverable(conditions, until))
    const total = groups.find(({ country, consentId }) => country === null && consentId === null)
    return {
      conditions,
      fields,
      until: until.toISOString(),
      count: total?.count ?? 0,
      comments: total?.comments ?? 0,
      deliveredBefore: await countDelivered(tx, conditions, until),
      countries: countriesOf(groups),
      regions: regionsIn(groups),
      consents: await consentsOf(tx, groups),
      ...(await sampleOf(tx, deliverable(conditions, until), fields)),
    }
  })
}

export type DeliveryDryRun = Awaited<ReturnType<typeof dryRunDelivery>>

/** Of the total both are null; else a row counts a place, or those who agreed to the same wording. */
type Group = {
  country: string | null
  region: string | null
  consentId: number | null
  count: number
  comments: number
}

// What a signature stood for when it was confirmed, as its entry in the ledger says, is what is handed over.
async function countGroups(tx: Transaction, chosen: Prisma.Sql): Promise<Group[]> {
  return tx.$queryRaw<Group[]>`
    WITH chosen AS (
      SELECT s.country, s.region, (s.comment <> '' AND s.comment_hidden_at IS NULL) AS commented, coalesce(before.from_consent_id, s.consent_id) AS consent_id
      FROM signatures s LEFT JOIN (
        SELECT DISTINCT ON (r.signature_id) r.signature_id, r.from_consent_id
        FROM renewals r JOIN signatures renewed ON renewed.id = r.signature_id AND r.at >= renewed.confirmed_at
        ORDER BY r.signature_id, r.id
      ) AS before ON before.signature_id = s.id
      WHERE ${chosen}
    )
    SELECT country, region, consent_id AS "consentId", count(*)::int AS count, (count(*) FILTER (WHERE commented))::int AS comments
    FROM chosen GROUP BY GROUPING SETS ((), (country, region), (consent_id))`
}

async function countDelivered(tx: Transaction, conditions: DeliveryConditions, until: Date): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM signatures s WHERE ${deliverable({ ...conditions, again: true }, until)}
      AND ${isDelivered()}`
  return row?.count ?? 0
}

function countriesOf(groups: Group[]): { code: string; count: number }[] {
  const countries = new Map<string, number>()
  for (const { country, count } of groups)
    if (country !== null) countries.set(country, (countries.get(country) ?? 0) + count)
  return [...countries].map(([code, count]) => ({ code, count })).sort((a, b) => b.count - a.count)
}

/** Where regions are chosen from a list; `code` is null for those who gave none, or none of the list. */
function regionsIn(groups: Group[]): { country: string; code: string | null; count: number }[] {
  return REGION_COUNTRIES.flatMap((country) => {
    const regions = new Map<string | null, number>()
    for (const { region, count } of groups.filter((group) => group.country === country)) {
      const code = regionOf(country, region)
      regions.set(code, (regions.get(code) ?? 0) + count)
    }
    return [...regions].map(([code, count]) => ({ country, code, count })).sort((a, b) => b.count - a.count)
  })
}

async function consentsOf(tx: Transaction, groups: Group[]) {
  const counts = new Map(
    groups.flatMap(({ consentId, count }) => (consentId === null ? [] : [[consentId, count]])),
  )
  const consents = await tx.consent.findMany({
    where: { id: { in: [...counts.keys()] } },
    select: { id: true, locale: true, wording: true, textVersion: { select: { major: true, minor: true } } },
    orderBy: { id: 'asc' },
  })
  return consents.map(({ id, locale, wording, textVersion }) => ({
    locale: isLocale(locale) ? locale : STAFF_LOCALE,
    wording,
    version: versionName(textVersion),
    count: counts.get(id) ?? 0,
  }))
}

// A keyed hash is random enough; as an expression it prevents an index scan that would read rows all over the disk.
async function sampleOf(tx: Transaction, chosen: Prisma.Sql, fields: Fields) {
  const rows = await tx.$queryRaw<{ values: SignedValues; version: string; commentHidden: boolean }[]>`
    SELECT ${signedAt(Prisma.sql`s.confirmed_at`)} AS values, ${Prisma.raw(VERSION_NAME)} AS version,
      s.comment_hidden_at IS NOT NULL AS "commentHidden"
    FROM (SELECT * FROM signatures s WHERE ${chosen} ORDER BY substr(s.email_hash, 1, 16) LIMIT ${SAMPLE}) AS s
    JOIN text_versions v ON v.id = s.text_version_id`
  const columns = ['name', ...fields, 'text-version', 'consent'] as const
  return {
    columns: [...columns.map((column) => column.replace('-', '_')), 'renewed_to'],
    sample: rows.map(({ values, version, commentHidden }) => [
      ...columns.map((column) => (column === 'comment' && commentHidden ? '' : (values[column] ?? ''))),
      version === values['text-version'] ? '' : version,
    ]),
  }
}
