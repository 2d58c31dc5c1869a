import type { Channel } from '@/lib/arrivals/channels'
import { broughtIn, type Brought, type DayRange, type Step } from '@/lib/arrivals/rules'
import type { Authorized } from '@/lib/authorization/proof'
import { db } from '@/lib/platform/db'

export type OwnShare = { code: string; brought: Brought }

/** A signer's share code and what they are shown of what it brought; null until they have one. */
export function ownShare({ id }: Authorized<'signer'>): Promise<OwnShare | null> {
  return shareOf(id)
}

/** The same for a mail to whom it belongs. */
export function shareToMail(_job: Authorized<'job'>, signatureId: string): Promise<OwnShare | null> {
  return shareOf(signatureId)
}

async function shareOf(signatureId: string): Promise<OwnShare | null> {
  const row = await db().shareCode.findUnique({
    where: { signatureId },
    select: { code: true, shown: true },
  })
  return row && { code: row.code, brought: broughtIn(row.shown) }
}

export type FunnelRow = { step: Step; channel: Channel; locale: string; count: number }

/** How many took each step in these days, by channel and language. */
export function funnel({ from, to }: DayRange): Promise<FunnelRow[]> {
  return db().$queryRaw<FunnelRow[]>`
    SELECT step, channel, locale, sum(count)::int AS count FROM funnel_days
    WHERE day BETWEEN ${from}::date AND ${to}::date GROUP BY step, channel, locale ORDER BY step, channel, locale`
}

export type VariantResult = {
  variant: number
  /** How often it was shared, the petition viewed by it, the form signed and a signature confirmed. */
  shared: number
  viewed: number
  signed: number
  confirmed: number
}

/** What the numbered texts beside links that are shared on a channel brought so far. */
export function variantResults(channel: Channel): Promise<VariantResult[]> {
  return db().$queryRaw<VariantResult[]>`
    SELECT variant::int AS variant,
      coalesce(sum(count) FILTER (WHERE step = 'shared'), 0)::int AS shared,
      coalesce(sum(count) FILTER (WHERE step = 'viewed'), 0)::int AS viewed,
      coalesce(sum(count) FILTER (WHERE step = 'signed'), 0)::int AS signed,
      coalesce(sum(count) FILTER (WHERE step = 'confirmed'), 0)::int AS confirmed
    FROM funnel_days WHERE variant > 0 AND channel = ${channel} GROUP BY variant ORDER BY variant`
}
