import { audit } from '@/lib/audit/audit'
import type { Authorized } from '@/lib/authorization/proof'
import { db } from '@/lib/platform/db'
import { beQuick, hasDrifted } from '@/lib/platform/dry-run'
import { enqueue } from '@/lib/platform/jobs'
import { countMatching } from '@/lib/removals/dry-run'
import { removeInBulk } from '@/lib/removals/jobs'
import { matching } from '@/lib/removals/matching'
import { forgetPeople } from '@/lib/removals/rules'
import type { Conditions } from '@/lib/removals/schema'

type Beginning = {
  conditions: Conditions
  /** When the dry run looked. */
  until: Date
  seen: number
  /** Published: no personal data. */
  reason: string
}

/** Starts a removal that a dry run showed; `drifted` when the number changed a lot since, `nothing` at zero. */
export async function startRemoval(
  owner: Authorized<'sudo'>,
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
    await audit(tx, {
      adminId: owner.id,
      verb: 'remove-many',
      subject: `removal:${id}`,
      detail: { conditions: auditedConditions(conditions), found, reason },
    })
    await enqueue(tx, removeInBulk, { removalId: id })
    return { state: 'started', id }
  })
}

// By their names in the form, since the audit is read in several languages.
function auditedConditions(conditions: Conditions): string {
  return Object.entries(forgetPeople(conditions))
    .map(([name, value]) => `${name} ${value}`.trim())
    .join('; ')
}
