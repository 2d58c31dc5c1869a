import { withFallback } from '@/lib/i18n/fallback'
import type { Locale } from '@/lib/i18n/locales'
import { db } from '@/lib/platform/db'
import { ownHolder } from '@/lib/signatures/token-holder'

/** `current`: there is nothing to renew, or a newer version than they saw; `stale`: the link is older than a day; `wrong`: it is not genuine. */
export type Renewal = 'renewed' | 'current' | 'closed' | 'stale' | 'wrong'

/**
 * Moves a counted signature from an older meaning of the text to the newest version that was `seen`, with the consent in
 * `locale`. The count stays; what stood before is kept. `closed` once the campaign has ended.
 */
export async function renew(token: string, seen: number, locale: Locale): Promise<Renewal> {
  const holder = await ownHolder(token)
  if (!holder) return 'wrong'
  if (!holder.fresh) return 'stale'
  return db().$transaction(async (tx) => {
    const campaign = await tx.campaign.findUniqueOrThrow({ where: { id: 1 }, select: { endedAt: true } })
    if (campaign.endedAt) return 'closed'
    const to = await tx.textVersion.findFirst({ orderBy: { version: 'desc' }, include: { consents: true } })
    const consent = to && withFallback(to.consents, locale)
    // Somebody published another version meanwhile: the page shows it first.
    if (!to || !consent || to.version !== seen) return 'current'
    await tx.$queryRaw`SELECT FROM signatures WHERE id = ${holder.id}::uuid FOR UPDATE`
    const before = await tx.signature.findUnique({
      where: { id: holder.id, state: 'confirmed', tokenVersion: holder.tokenVersion },
      select: { textVersionId: true, consentId: true, textVersion: { select: { major: true } } },
    })
    if (!before || before.textVersion.major >= to.major) return 'current'
    await tx.signature.update({
      where: { id: holder.id },
      data: { textVersionId: to.id, consentId: consent.id },
    })
    await tx.renewal.create({
      data: {
        signatureId: holder.id,
        fromVersionId: before.textVersionId,
        fromConsentId: before.consentId,
      },
    })
    await tx.ledgerEvent.create({
      data: { kind: 'renewed', signatureId: holder.id, textVersionId: to.id, consentId: consent.id },
    })
    return 'renewed'
  })
}
