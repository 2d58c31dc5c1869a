import { openedLink } from '@/lib/deliveries/links'
import { memberCounts } from '@/lib/deliveries/member-counts'
import { ENTRY, entryOf } from '@/lib/deliveries/queries'
import { foldLeavings } from '@/lib/deliveries/rules'
import type { CountryCount } from '@/lib/petition/rules'
import { db } from '@/lib/platform/db'

/** What a recipient's page shows, with the countries where they were handed over; null where no link opens it. */
export async function receivedDelivery(token: string) {
  const opened = await openedLink(token)
  if (opened.state !== 'opens') return null
  const { deliveryId, expiresAt } = opened.link
  const [row, members] = await Promise.all([
    db().delivery.findUniqueOrThrow({
      where: { id: deliveryId },
      select: { ...ENTRY, fields: true, checkpoint: true, files: true },
    }),
    memberCounts([deliveryId]),
  ])
  const { fields, files, ...delivery } = entryOf(row)
  return {
    ...delivery,
    until: expiresAt,
    isStale: files === 'stale',
    versions: members.get(deliveryId)?.versions ?? [],
    left: foldLeavings(members.get(deliveryId)?.left ?? 0),
    places: fields.includes('country') ? await placesOf(deliveryId) : [],
  }
}

export type ReceivedDelivery = NonNullable<Awaited<ReturnType<typeof receivedDelivery>>>

/** The largest first. */
function placesOf(id: number): Promise<CountryCount[]> {
  return db().$queryRaw<CountryCount[]>`
    SELECT s.country AS code, count(*)::int AS count
    FROM delivery_signatures d JOIN signatures s ON s.id = d.signature_id
    WHERE d.delivery_id = ${id} GROUP BY 1 ORDER BY count DESC, 1`
}
