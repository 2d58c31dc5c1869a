import { record } from '@/lib/audit/record'
import type { Authorized } from '@/lib/authorization/proof'
import { db } from '@/lib/platform/db'
import { enqueue } from '@/lib/platform/jobs'
import { removeInBulk } from '@/lib/removals/jobs'
import { beQuick, countMatching } from '@/lib/removals/dry-run'
import { matching } from '@/lib/removals/matching'
import { conditionsInWords, forgetPeople, hasDrifted } from '@/lib/removals/rules'
import type { Conditions } from '@/lib/removals/schema'

type Beginning = {
  conditions: Conditions
  /** When the admin's dry run looked. */
  until: Date
  /** How many it found. */
  seen: number
  /** Published: no personal data. */
  reason: string
}

/**
 * Starts removing, in batches by a job, what met the conditions in the dry run that an admin saw. `drifted` when many more
 * or fewer would go now, `nothing` when none would; then nothing is begun.
 */
export async function startRemoval(
  owner: Authorized<'owner'>,
  { conditions, until, seen, reason }: Beginning,
): Promise<{ state: 'started'; id: number } | { state: 'drifted' | 'nothing' }> {
  return db().$transaction(async (tx) => {
    await beQuick(tx)
    const found = await countMatching(tx, matching(conditions, until))
    if (found === 0) return { state: 'nothing' }
    if (hasDrifted(seen, found)) return { state: 'drifted' }
    const { id } = await tx.removal.create({
      data: { startedBy: owner.id, conditions, until, reason, found },
      select: { id: true },
    })
    const words = conditionsInWords(forgetPeople(conditions))
      .map((pair) => pair.join(' '))
      .join('; ')
    await record(tx, {
      adminId: owner.id,
      verb: 'remove-many',
      subject: `removal:${id}`,
      detail: { conditions: words, found, reason },
    })
    await enqueue(tx, removeInBulk, { removalId: id })
    return { state: 'started', id }
  })
}
