import { REGION_COUNTRIES, regionOf } from '@/lib/countries/regions'
import { openedLink } from '@/lib/deliveries/links'
import { isMember } from '@/lib/deliveries/matching'
import { memberCounts } from '@/lib/deliveries/member-counts'
import { packageState } from '@/lib/deliveries/package-files'
import { ENTRY, entryOf } from '@/lib/deliveries/queries'
import { foldLeavings } from '@/lib/deliveries/rules'
import { Prisma } from '@/lib/generated/prisma/client'
import { db } from '@/lib/platform/db'

export type ReceivedPlace = {
  country: string
  count: number
  /** `code` is null for those whose region is not known; none where no region is. */
  regions: { code: string | null; count: number }[]
}

/** What a recipient's page shows, with the countries where they were handed over; null where no link opens it. */
export async function receivedDelivery(token: string) {
  const opened = await openedLink(token)
  if (opened.state !== 'opens') return null
  const { deliveryId, expiresAt } = opened.link
  const [row, members, files] = await Promise.all([
    db().delivery.findUniqueOrThrow({
      where: { id: deliveryId },
      select: { ...ENTRY, fields: true, checkpoint: true },
    }),
    memberCounts([deliveryId]),
    packageState(deliveryId),
  ])
  const { fields, ...delivery } = entryOf(row)
  const places = await placesOf(deliveryId, fields.includes('region'))
  const held = places.reduce((sum, { count }) => sum + count, 0)
  return {
    ...delivery,
    until: expiresAt,
    files,
    versions: members.get(deliveryId)?.versions ?? [],
    left: foldLeavings(members.get(deliveryId)?.left ?? 0),
    gone: foldLeavings(delivery.count - held),
    places: fields.includes('country') ? places : [],
  }
}

export type ReceivedDelivery = NonNullable<Awaited<ReturnType<typeof receivedDelivery>>>

type PlaceRow = { country: string; region: string | null; count: number }

/** The largest first; regions where they are chosen from a list, if they were handed over. */
async function placesOf(id: number, byRegion: boolean): Promise<ReceivedPlace[]> {
  const rows = await db().$queryRaw<PlaceRow[]>`
    SELECT s.country, CASE WHEN ${byRegion} AND s.country = ANY(${REGION_COUNTRIES}) THEN s.region END AS region,
      count(*)::int AS count
    FROM deliveries d JOIN delivery_signatures ds ON ds.delivery_id = d.id JOIN signatures s ON s.id = ds.signature_id
    WHERE d.id = ${id} AND ${isMember('signed', Prisma.sql`d.until`)} GROUP BY 1, 2`
  const places = new Map<string, Map<string | null, number>>()
  for (const { country, region, count } of rows) {
    const regions = places.get(country) ?? new Map<string | null, number>()
    const code = regionOf(country, region)
    places.set(country, regions.set(code, (regions.get(code) ?? 0) + count))
  }
  return [...places]
    .map(([country, regions]) => ({ country, count: sumOf(regions), regions: countsOf(regions) }))
    .sort((a, b) => b.count - a.count || a.country.localeCompare(b.country))
}

function sumOf(regions: Map<string | null, number>): number {
  return [...regions.values()].reduce((sum, count) => sum + count, 0)
}

function countsOf(regions: Map<string | null, number>): ReceivedPlace['regions'] {
  if ([...regions.keys()].every((code) => code === null)) return []
  return [...regions]
    .map(([code, count]) => ({ code, count }))
    .sort((a, b) => b.count - a.count || (a.code ?? '').localeCompare(b.code ?? ''))
}
