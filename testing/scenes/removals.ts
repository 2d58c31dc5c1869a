import { db } from '@/lib/platform/db'
import { dryRun } from '@/lib/removals/dry-run'
import type { Conditions } from '@/lib/removals/schema'
import { startRemoval } from '@/lib/removals/start'
import { ADMIN } from '@/testing/scenes/authorized'

export const REASON = 'Made by a script'

export async function startedRemoval(conditions: Conditions): Promise<number> {
  const { count, until } = await dryRun(ADMIN, conditions)
  const beginning = { conditions, until: new Date(until), seen: count, reason: REASON }
  const removal = await startRemoval(ADMIN, beginning)
  if (removal.state !== 'started') throw new Error(removal.state)
  return removal.id
}

export async function signatureStates(domain: string): Promise<Record<string, number>> {
  const rows = await db().signature.groupBy({
    by: ['state'],
    where: { emailDomain: domain },
    _count: true,
    orderBy: { state: 'asc' },
  })
  return Object.fromEntries(rows.map(({ state, _count }) => [state, _count]))
}

export async function correctionsOf(removalId: number) {
  return db().correction.findMany({
    where: { removalId },
    orderBy: { id: 'asc' },
    select: { kind: true, count: true, reason: true },
  })
}
