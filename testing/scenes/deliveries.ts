import { deliveryConditions, deliveryPlan } from '@/lib/deliveries/schema'
import { startDelivery, type StartedDelivery } from '@/lib/deliveries/start'
import { db } from '@/lib/platform/db'
import { ADMIN } from '@/testing/scenes/authorized'

type Asked = Partial<Record<'day' | 'country' | 'region' | 'again' | 'to', string>> & { fields?: string[] }

/** Of all that are confirmed by now, with every field, as the form asks for it. */
export function askDelivery({
  to = 'The Minister',
  fields,
  ...conditions
}: Asked = {}): Promise<StartedDelivery> {
  const plan = { to, toLanguage: 'en', fields: fields ?? ['country', 'region', 'comment'] }
  return startDelivery(ADMIN, {
    ...deliveryPlan.parse(plan),
    conditions: deliveryConditions.parse(conditions),
    until: new Date(),
  })
}

export async function startedDelivery(asked: Asked = {}): Promise<number> {
  const delivery = await askDelivery(asked)
  if (delivery.state !== 'started') throw new Error(delivery.state)
  return delivery.id
}

/** Lets the next delivery be started without its package. */
export async function withoutMaking(id: number): Promise<void> {
  await db().delivery.update({ where: { id }, data: { state: 'ready' } })
}
