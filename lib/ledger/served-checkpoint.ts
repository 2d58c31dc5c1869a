import { db } from '@/lib/platform/db'
import type { Log } from './log.ts'

// While people sign, each checkpoint is replaced before its witnesses have answered.
const COSIGNED_WITHIN_MS = 10_000

/**
 * The newest checkpoint of a log with the cosignatures under it, or one of some seconds ago while the newest has none. Null before
 * the first.
 */
export async function servedCheckpoint({ id, checkpoint }: Log, now = new Date()): Promise<string | null> {
  if (!checkpoint) return null
  const cosigned = await cosignedCheckpoints(id)
  const recent = cosigned.find(
    ({ note, at }) => note === checkpoint || now.getTime() - at.getTime() < COSIGNED_WITHIN_MS,
  )
  return recent ? recent.note + recent.lines : checkpoint
}

/** The newest checkpoint whose tree holds an entry, cosigned where one is. Null before that. */
export async function checkpointWith(
  { id, checkpoint, publishedSize }: Log,
  index: number,
): Promise<{ note: string; size: number } | null> {
  if (!checkpoint || index >= publishedSize) return null
  const [cosigned] = (await cosignedCheckpoints(id)).filter(({ size }) => size > index)
  return cosigned
    ? { note: cosigned.note + cosigned.lines, size: cosigned.size }
    : { note: checkpoint, size: publishedSize }
}

type Cosigned = { note: string; size: number; at: Date; lines: string }

// Each witness has cosigned one of them, the newest that it was asked for.
async function cosignedCheckpoints(logId: number): Promise<Cosigned[]> {
  return db().$queryRaw<Cosigned[]>`
    SELECT checkpoint AS note, max(size)::float8 AS size, max(at) AS at, string_agg(line, '' ORDER BY witness) AS lines
    FROM ledger_cosignatures WHERE log_id = ${logId} AND line IS NOT NULL AND size > 0
    GROUP BY checkpoint ORDER BY max(size) DESC`
}
