import { announce } from '@/lib/announce'
import { record } from '@/lib/audit/record'
import { db } from '@/lib/db'

export type GoalsEdited =
  { state: 'saved' } | { state: 'reached'; count: number } | { state: 'lost'; goal: number }

/**
 * Sets the goals (rising). The last must be above the count, or there would be nothing left to reach (`reached`); goals
 * that were reached stay in the list, since they happened (`lost`).
 */
export async function editGoals(adminId: string, goals: number[]): Promise<GoalsEdited> {
  return db().$transaction(async (tx) => {
    const [before] = await tx.$queryRaw<{ goals: number[]; count: number }[]>`
      SELECT goals, count FROM campaign WHERE id = 1 FOR UPDATE`
    const count = before?.count ?? 0
    const lost = before?.goals.find((goal) => goal <= count && !goals.includes(goal))
    if (lost !== undefined) return { state: 'lost', goal: lost }
    if ((goals.at(-1) ?? 0) <= count) return { state: 'reached', count }
    await tx.campaign.update({ where: { id: 1 }, data: { goals, editedAt: new Date() } })
    const detail = { from: (before?.goals ?? []).join(', '), to: goals.join(', '), count }
    await record(tx, { adminId, verb: 'edit-goals', subject: 'campaign:1', detail })
    await announce(tx)
    return { state: 'saved' }
  })
}
