import { ADMIN } from '@/testing/scenes/authorized'
import { db } from '@/lib/platform/db'
import { dryRun } from '@/lib/removals/dry-run'
import type { Conditions } from '@/lib/removals/schema'
import { startRemoval } from '@/lib/removals/start'

export const REASON = 'Made by a script'

/** Counts what meets the conditions, starts removing it, and returns the removal's id. */
export async function startedRemoval(conditions: Conditions): Promise<number> {
  const { count, until } = await dryRun(ADMIN, conditions)
  const beginning = { conditions, until: new Date(until), seen: count, reason: REASON }
  const removal = await startRemoval(ADMIN, beginning)
  if (removal.state !== 'started') throw new Error(removal.state)
  return removal.id
}

/** How many signatures of a mail domain are in which state. */
export async function statesOf(domain: string): Promise<Record<string, number>> {
  const rows = await db().signature.groupBy({
    by: ['state'],
    where: { emailDomain: domain },
    _count: true,
    orderBy: { state: 'asc' },
  })
  return Object.fromEntries(rows.map(({ state, _count }) => [state, _count]))
}

/** What is published of a removal. */
export async function correctionsOf(removalId: number) {
  return db().correction.findMany({
    where: { removalId },
    orderBy: { id: 'asc' },
    select: { kind: true, count: true, reason: true },
  })
}
