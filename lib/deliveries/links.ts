import { randomUUID } from 'node:crypto'
import { audit } from '@/lib/audit/audit'
import type { Authorized } from '@/lib/authorization/proof'
import type { DeliveryLinkInput } from '@/lib/deliveries/schema'
import { isLocale, localePath, STAFF_LOCALE } from '@/lib/i18n/locales'
import { db } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { checkToken, DAY, tokenExpiringAt, tokenSubject, type TokenLinkState } from '@/lib/platform/tokens'

// A link that is ended has its own column.
const VERSION = 1

/**
 * The whole address of a new link to what was handed over, in the recipient's language; it is stored nowhere. It works as many
 * days as asked, but no longer than the package is kept. Null where nothing was handed over, or its package is gone.
 */
export async function makeDeliveryLink(
  owner: Authorized<'sudo'>,
  deliveryId: number,
  { label, days }: DeliveryLinkInput,
): Promise<string | null> {
  return db().$transaction(async (tx) => {
    const delivery = await tx.delivery.findFirst({
      where: { id: deliveryId, state: 'delivered', files: { not: 'none' } },
      select: { toLanguage: true, filesUntil: true },
    })
    const until = Math.min(Date.now() + days * DAY * 1000, delivery?.filesUntil?.getTime() ?? 0)
    if (!delivery || until <= Date.now()) return null
    const expiresAt = new Date(Math.floor(until / 1000) * 1000)
    const { id } = await tx.deliveryLink.create({ data: { id: randomUUID(), deliveryId, label, expiresAt } })
    await audit(tx, {
      adminId: owner.id,
      verb: 'make-delivery-link',
      subject: `delivery:${deliveryId}`,
      detail: { link: label, linkId: id, until: expiresAt.toISOString() },
    })
    const token = tokenExpiringAt('received', id, VERSION, expiresAt)
    const locale = isLocale(delivery.toLanguage) ? delivery.toLanguage : STAFF_LOCALE
    return env().SITE_URL + localePath(locale, `/received/${token}`)
  })
}

/** Ends a link at once. False when there is none, or it had ended. */
export async function endDeliveryLink(owner: Authorized<'owner'>, linkId: string): Promise<boolean> {
  return db().$transaction(async (tx) => {
    const [ended] = await tx.deliveryLink.updateManyAndReturn({
      where: { id: linkId, endedAt: null },
      data: { endedAt: new Date() },
      select: { deliveryId: true, label: true },
    })
    if (!ended) return false
    await audit(tx, {
      adminId: owner.id,
      verb: 'end-delivery-link',
      subject: `delivery:${ended.deliveryId}`,
      detail: { link: ended.label, linkId },
    })
    return true
  })
}

/** The newest first. Who opened them when stands in the audit of `delivery:<id>`. */
export async function deliveryLinks(_editor: Authorized<'editor'>, deliveryId: number) {
  return db().deliveryLink.findMany({
    where: { deliveryId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { id: true, label: true, createdAt: true, expiresAt: true, endedAt: true },
  })
}

/** `over` when it expired or was ended, or the package behind it is gone. */
export async function receivedLinkState(token: string): Promise<TokenLinkState> {
  return (await openedLink(token)).state
}

/** The link that a token opens. */
export async function openedLink(token: string) {
  const id = tokenSubject(token)
  const link =
    id &&
    (await db().deliveryLink.findUnique({
      where: { id },
      select: {
        ...{ id: true, label: true, deliveryId: true, expiresAt: true, endedAt: true },
        delivery: { select: { state: true, files: true } },
      },
    }))
  const check = link ? checkToken('received', token, VERSION) : 'wrong'
  if (!link || check === 'wrong') return { state: 'wrong' } as const
  const { state, files } = link.delivery
  const isOver = check === 'expired' || link.endedAt || state !== 'delivered' || files === 'none'
  return isOver ? ({ state: 'over' } as const) : ({ state: 'opens', link } as const)
}
