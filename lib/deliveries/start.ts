import { audit } from '@/lib/audit/audit'
import type { Authorized } from '@/lib/authorization/proof'
import { queuePackage } from '@/lib/deliveries/jobs'
import { deliverable } from '@/lib/deliveries/matching'
import type { DeliveryConditions, DeliveryPlan } from '@/lib/deliveries/schema'
import { db, type Transaction } from '@/lib/platform/db'
import { hasDrifted } from '@/lib/platform/dry-run'
import { isUniqueViolation } from '@/lib/platform/prisma-errors'

type Beginning = DeliveryPlan & {
  conditions: DeliveryConditions
  /** When the dry run looked. */
  until: Date
  /** How many it showed. */
  seen: number
}

export type StartedDelivery = { state: 'started'; id: number } | { state: 'nothing' | 'drifted' | 'busy' }

// Choosing among a million signatures takes longer than a form usually may.
const TRANSACTION_OPTIONS = { timeout: 120_000 }

/**
 * Chooses the signatures and starts making their package; `nothing` where none is left, `drifted` when the number changed a lot
 * since the dry run or the same was made meanwhile, `busy` while another is made. A signature of a delivery is in no other from now on, unless `again`.
 */
export async function startDelivery(
  owner: Authorized<'sudo'>,
  { conditions, until, seen, ...plan }: Beginning,
): Promise<StartedDelivery> {
  try {
    return await db().$transaction(async (tx) => {
      const { id } = await tx.delivery.create({
        data: { ...plan, state: 'making', conditions, until, startedBy: owner.id },
        select: { id: true },
      })
      if (await isMadeSince(tx, { id, conditions, until, fields: plan.fields }))
        throw new NotStarted('drifted')
      const found = await choose(tx, id, { conditions, until })
      if (found === 0) throw new NotStarted('nothing')
      if (hasDrifted(seen, found)) throw new NotStarted('drifted')
      await tx.delivery.update({ where: { id }, data: { found } })
      await audit(tx, {
        adminId: owner.id,
        verb: 'make-delivery',
        subject: `delivery:${id}`,
        detail: { ...conditions, fields: plan.fields.join(', '), to: plan.to, found },
      })
      await queuePackage(tx, id)
      return { state: 'started', id }
    }, TRANSACTION_OPTIONS)
  } catch (error) {
    if (error instanceof NotStarted) return { state: error.state }
    if (isUniqueViolation(error)) return { state: 'busy' }
    throw error
  }
}

class NotStarted extends Error {
  override readonly name = 'NotStarted'

  constructor(readonly state: 'nothing' | 'drifted') {
    super(state)
  }
}

// With `again`, a form that is open in two windows would hand over the same twice.
async function isMadeSince(
  tx: Transaction,
  { id, conditions, until, fields }: Pick<Beginning, 'conditions' | 'until' | 'fields'> & { id: number },
): Promise<boolean> {
  const same = await tx.delivery.findFirst({
    where: {
      ...{ id: { not: id }, state: { not: 'discarded' }, startedAt: { gt: until } },
      ...{ conditions: { equals: conditions }, fields: { equals: fields } },
    },
    select: { id: true },
  })
  return same !== null
}

// Whoever signed anew stays a member of what they were in before, so that erasing finds the files that hold them.
async function choose(
  tx: Transaction,
  id: number,
  { conditions, until }: Pick<Beginning, 'conditions' | 'until'>,
): Promise<number> {
  return tx.$executeRaw`
    INSERT INTO delivery_signatures (delivery_id, signature_id, again)
    SELECT ${id}, s.id, ${conditions.again ?? false} OR EXISTS (SELECT FROM delivery_signatures d WHERE d.signature_id = s.id)
    FROM signatures s WHERE ${deliverable(conditions, until)}`
}
