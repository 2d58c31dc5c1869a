import { audit } from '@/lib/audit/audit'
import type { Authorized } from '@/lib/authorization/proof'
import { outsideOf, responseBounds } from '@/lib/deliveries/dates'
import type { DeliveryTextSaved } from '@/lib/deliveries/edit-words'
import { lockDelivery } from '@/lib/deliveries/members'
import type { ResponseInput, ResponseWordsInput } from '@/lib/deliveries/schema'
import { citedKeys } from '@/lib/markdown/cited-keys'
import { db } from '@/lib/platform/db'
import { invalidate } from '@/lib/platform/invalidate'
import { publishProblems } from '@/lib/publishing/unresolved'

/**
 * Publishes what the recipient of a delivery that was handed over did; `missing` for any other. `outside` says in words when it can
 * have been.
 */
export async function addResponse(
  editor: Authorized<'editor'>,
  deliveryId: number,
  { kind, date, office }: ResponseInput,
  words: ResponseWordsInput[],
): Promise<DeliveryTextSaved | { state: 'outside'; words: string }> {
  return db().$transaction(async (tx) => {
    const delivery = await lockDelivery(tx, deliveryId)
    if (delivery?.state !== 'delivered') return { state: 'missing' }
    const outside = outsideOf(responseBounds(delivery.date, new Date()), date)
    if (outside) return { state: 'outside', words: outside }
    const citing = Object.fromEntries(words.map(({ locale, text }) => [`${locale}-text`, text]))
    const problems = await publishProblems(tx, { citing })
    if (problems) return { state: 'unresolved', problems }
    const written = words.filter(({ text }) => text !== '')
    const { id } = await tx.deliveryResponse.create({
      data: {
        ...{ deliveryId, kind, date, office: kind === 'handed_on' ? office : '' },
        words: {
          create: written.map(({ locale, text }) => ({ locale, body: text, cites: citedKeys(text) })),
        },
      },
      select: { id: true },
    })
    await audit(tx, {
      adminId: editor.id,
      verb: 'add-response',
      subject: `delivery:${deliveryId}`,
      detail: { response: id, kind, date },
    })
    await invalidate(tx)
    return { state: 'saved' }
  })
}

/** False when it is gone already. */
export async function removeResponse(editor: Authorized<'editor'>, id: number): Promise<boolean> {
  return db().$transaction(async (tx) => {
    const [response] = await tx.deliveryResponse.findMany({
      where: { id },
      select: { deliveryId: true, kind: true, date: true },
    })
    const { count } = await tx.deliveryResponse.deleteMany({ where: { id } })
    if (!response || count === 0) return false
    const { deliveryId, kind, date } = response
    await audit(tx, {
      adminId: editor.id,
      verb: 'remove-response',
      subject: `delivery:${deliveryId}`,
      detail: { response: id, kind, date },
    })
    await invalidate(tx)
    return true
  })
}
