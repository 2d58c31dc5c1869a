import { audit } from '@/lib/audit/audit'
import { db } from '@/lib/platform/db'
import { invalidate } from '@/lib/platform/invalidate'
import { keepChanges } from '@/lib/settings/keep-changes'
import { settingsNow } from '@/lib/settings/queries'

export type GoalsEdited =
  | { state: 'saved' }
  | { state: 'reached'; count: number }
  | { state: 'lost'; goal: number }
  | { state: 'below'; goals: number[]; count: number }

/** Goals reached stay (`lost`), the last exceeds the count (`reached`), new ones below it need to be `known`. */
export async function editGoals(
  adminId: string,
  goals: number[],
  known: readonly number[] = [],
): Promise<GoalsEdited> {
  return db().$transaction(async (tx) => {
    const before = await settingsNow(tx, { lock: true })
    const { count } = await tx.campaign.findUniqueOrThrow({ where: { id: 1 }, select: { count: true } })
    const lost = before.goals.find((goal) => goal <= count && !goals.includes(goal))
    if (lost !== undefined) return { state: 'lost', goal: lost }
    if ((goals.at(-1) ?? 0) <= count) return { state: 'reached', count }
    const below = goals.filter((goal) => goal <= count && !before.goals.includes(goal))
    if (below.some((goal) => !known.includes(goal))) return { state: 'below', goals: below, count }
    await keepChanges(tx, adminId, before, { goals })
    await tx.campaign.update({ where: { id: 1 }, data: { goals, editedAt: new Date() } })
    const detail = { from: before.goals.join(', '), to: goals.join(', '), count }
    await audit(tx, { adminId, verb: 'edit-goals', subject: 'campaign:1', detail })
    await invalidate(tx)
    return { state: 'saved' }
  })
}
