import { regionMatches } from '@/lib/countries/region-sql'
import type { DeliveryConditions } from '@/lib/deliveries/schema'
import { Prisma } from '@/lib/generated/prisma/client'

/** SQL on a row `s` of signatures: what a delivery takes, none of it confirmed after `until`. */
export function deliverable({ day, country, region, again }: DeliveryConditions, until: Date): Prisma.Sql {
  const parts = [
    Prisma.sql`s.state = 'confirmed' AND s.confirmed_at <= ${until}`,
    day && Prisma.sql`s.confirmed_at < (${day}::date + 1)::timestamp AT TIME ZONE 'UTC'`,
    country && Prisma.sql`s.country = ${country}`,
    region && regionMatches(region),
    !again && Prisma.sql`NOT ${isDelivered()}`,
  ]
  return Prisma.join(
    parts.filter((part) => typeof part === 'object'),
    ' AND ',
  )
}

/** SQL on a row `s` of signatures: a delivery has what it stands for now, not only what was signed before it was withdrawn. */
export function isDelivered(): Prisma.Sql {
  return Prisma.sql`EXISTS (
    SELECT FROM delivery_signatures ds JOIN deliveries d ON d.id = ds.delivery_id
    WHERE ds.signature_id = s.id AND ${isMember('signed', Prisma.sql`d.until`)})`
}

/** Which members a package has: those counted until it is sealed, later all whose row is as it was signed. */
export type Membership = 'counted' | 'signed'

/** SQL on a row `s` of signatures, a member of a delivery. Whoever signed anew since has other values, and is none. */
export function isMember(membership: Membership, until: Date | Prisma.Sql): Prisma.Sql {
  const state =
    membership === 'counted' ? Prisma.sql`s.state = 'confirmed'` : Prisma.sql`s.state <> 'pending'`
  return Prisma.sql`${state} AND s.confirmed_at <= ${until}`
}
