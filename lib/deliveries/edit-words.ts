import { audit } from '@/lib/audit/audit'
import type { Authorized } from '@/lib/authorization/proof'
import { lockDelivery } from '@/lib/deliveries/members'
import type { DeliveryWordsInput } from '@/lib/deliveries/schema'
import { citedKeys } from '@/lib/markdown/cited-keys'
import { db } from '@/lib/platform/db'
import { invalidate } from '@/lib/platform/invalidate'
import type { PublishProblems } from '@/lib/publishing/rules'
import { publishProblems } from '@/lib/publishing/unresolved'

/** `problems` by field, such as `es-body`. */
export type DeliveryTextSaved =
  { state: 'saved' | 'missing' } | { state: 'unresolved'; problems: PublishProblems }

/** Sets what /deliveries says of a delivery, from its handing over on; an empty text takes a language out. */
export async function editDeliveryWords(
  editor: Authorized<'editor'>,
  id: number,
  words: DeliveryWordsInput[],
): Promise<DeliveryTextSaved> {
  return db().$transaction(async (tx) => {
    const delivery = await lockDelivery(tx, id)
    if (!delivery || delivery.state === 'discarded') return { state: 'missing' }
    const citing = Object.fromEntries(words.map(({ locale, body }) => [`${locale}-body`, body]))
    const problems = await publishProblems(tx, { citing })
    if (problems) return { state: 'unresolved', problems }
    const written = words.filter(({ body }) => body !== '')
    await tx.deliveryWords.deleteMany({ where: { deliveryId: id } })
    await tx.deliveryWords.createMany({
      data: written.map((row) => ({ deliveryId: id, ...row, cites: citedKeys(row.body) })),
    })
    await audit(tx, {
      adminId: editor.id,
      verb: 'edit-delivery-words',
      subject: `delivery:${id}`,
      detail: { languages: written.map(({ locale }) => locale).join(' ') },
    })
    await invalidate(tx)
    return { state: 'saved' }
  })
}
