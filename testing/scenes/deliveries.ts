import { dryRunDelivery } from '@/lib/deliveries/dry-run'
import { makeDeliveryLink } from '@/lib/deliveries/links'
import { PACKAGE_DAYS } from '@/lib/deliveries/rules'
import { deliveryConditions, deliveryPlan, OPTIONAL_FIELDS } from '@/lib/deliveries/schema'
import { startDelivery, type StartedDelivery } from '@/lib/deliveries/start'
import type { Prisma } from '@/lib/generated/prisma/client'
import { encodeEntry, hourOf } from '@/lib/ledger/entry'
import { db } from '@/lib/platform/db'
import { DAY } from '@/lib/platform/tokens'
import { tokenIn } from '@/testing/scenes/admins'
import { ADMIN } from '@/testing/scenes/authorized'

type Asked = Partial<Record<'day' | 'country' | 'region' | 'again' | 'to', string>> & { fields?: string[] }

/** Of all that are confirmed by now, with every field, as the form asks for it. */
export async function askDelivery({
  to = 'The Minister',
  fields,
  ...conditions
}: Asked = {}): Promise<StartedDelivery> {
  const plan = deliveryPlan.parse({ to, toLanguage: 'en', fields: fields ?? OPTIONAL_FIELDS })
  const chosen = deliveryConditions.parse(conditions)
  const { count, until } = await dryRunDelivery(ADMIN, chosen, plan.fields)
  return startDelivery(ADMIN, { ...plan, conditions: chosen, until: new Date(until), seen: count })
}

export async function startedDelivery(asked: Asked = {}): Promise<number> {
  const delivery = await askDelivery(asked)
  if (delivery.state !== 'started') throw new Error(delivery.state)
  return delivery.id
}

/** Lets the next delivery be started without its package. */
export async function withoutMaking(id: number): Promise<void> {
  await db().delivery.update({ where: { id }, data: { state: 'ready', files: 'stored' } })
}

/** As it is once handed over, with files that are stored, and its entry for the ledger. */
export async function handedOver(id: number, change: Prisma.DeliveryUpdateInput = {}): Promise<void> {
  const count = await db().deliverySignature.count({ where: { deliveryId: id } })
  const manifest = new Uint8Array(32).fill(id)
  const now = new Date()
  await db().delivery.update({
    where: { id },
    data: {
      ...{ state: 'delivered', date: now.toISOString().slice(0, 10), method: 'hand', count, manifest },
      ...{ checkpoint: 'example.org/ledger\n1\n', sealedAt: now, deliveredAt: now, files: 'stored' },
      ...{ filesUntil: new Date(now.getTime() + PACKAGE_DAYS * DAY * 1000), ...change },
    },
  })
  const entry = encodeEntry({
    kind: 'delivered',
    hour: hourOf(now),
    deliveryId: id,
    signatures: count,
    manifest,
  })
  await db().ledgerEvent.create({ data: { kind: 'delivered', entry: new Uint8Array(entry) } })
}

export async function deliveredDelivery(asked: Asked = {}): Promise<number> {
  const id = await startedDelivery(asked)
  await handedOver(id)
  return id
}

export async function receivedToken(deliveryId: number, label = 'The desk'): Promise<string> {
  return tokenIn(await makeDeliveryLink(ADMIN, deliveryId, { label, days: 14 }))
}
