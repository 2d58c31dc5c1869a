import { Prisma } from '@/lib/generated/prisma/client'
import { db } from '@/lib/platform/db'

const EXACT_UP_TO = 10_000

export type EstimatedCount = {
  number: number
  exact: boolean
}

/** Counts `FROM … WHERE …`, exactly up to 10,000, then estimated. Needs an index. */
export async function estimatedCount(from: Prisma.Sql): Promise<EstimatedCount> {
  const [counted] = await db().$queryRaw<{ rows: number }[]>`
    SELECT count(*)::int AS rows FROM (SELECT ${from} LIMIT ${EXACT_UP_TO + 1}) AS found`
  const rows = counted?.rows ?? 0
  if (rows <= EXACT_UP_TO) return { number: rows, exact: true }
  const [plan] = await db().$queryRaw<{ 'QUERY PLAN': [{ Plan: { 'Plan Rows': number } }] }[]>`
    EXPLAIN (FORMAT JSON) SELECT ${from}`
  return { number: Math.max(rows, plan?.['QUERY PLAN'][0].Plan['Plan Rows'] ?? 0), exact: false }
}
