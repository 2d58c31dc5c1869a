import { batched } from '@/lib/batch'
import { db } from '@/lib/db'

/** How often a key was counted in its running minute and hour, the post asked for included, and the seconds until each ends. */
export type Counted = { minute: number; minuteLeft: number; hour: number; hourLeft: number }

type Row = Counted & { key: string }

/**
 * Counts one post under each of its keys (hexadecimal), together with whatever is posted meanwhile: one statement, a row a
 * key. Resolves with the counters by key. Throws Overloaded, or when the database is away.
 */
export const count: (keys: string[]) => Promise<Map<string, Counted>> = batched(countAll, {
  most: 128,
  // Two groups share keys, if only that of the whole site: they would wait for each other.
  atOnce: 1,
  waiting: 2_000,
  ofOneItem: () => false,
})

async function countAll(posts: string[][]): Promise<Map<string, Counted>[]> {
  const times = new Map<string, number>()
  for (const key of posts.flat()) times.set(key, (times.get(key) ?? 0) + 1)
  const rows = new Map((await add(times)).map((row) => [row.key, row]))
  // In the order they came, each is told what was counted before it.
  const told = new Map<string, number>()
  return posts.map((keys) => new Map(keys.map((key) => [key, next(key)])))

  function next(key: string): Counted {
    const row = rows.get(key)
    if (!row) throw new Error('A key was not counted')
    const position = (told.get(key) ?? 0) + 1
    told.set(key, position)
    const later = (times.get(key) ?? 0) - position
    return { ...row, minute: row.minute - later, hour: row.hour - later }
  }
}

// In the order of the keys, so that the groups of two processes never wait for each other in a circle.
async function add(times: Map<string, number>): Promise<Row[]> {
  return db().$queryRaw<Row[]>`
    INSERT INTO limit_counters AS c (key, minute, minute_ends, hour, hour_ends)
    SELECT decode(k, 'hex'), n, now() + interval '1 minute', n, now() + interval '1 hour'
    FROM unnest(${[...times.keys()]}::text[], ${[...times.values()]}::int[]) AS posted (k, n) ORDER BY k
    ON CONFLICT (key) DO UPDATE SET
      minute = EXCLUDED.minute + CASE WHEN c.minute_ends > now() THEN c.minute ELSE 0 END,
      minute_ends = CASE WHEN c.minute_ends > now() THEN c.minute_ends ELSE EXCLUDED.minute_ends END,
      hour = EXCLUDED.hour + CASE WHEN c.hour_ends > now() THEN c.hour ELSE 0 END,
      hour_ends = CASE WHEN c.hour_ends > now() THEN c.hour_ends ELSE EXCLUDED.hour_ends END
    RETURNING encode(key, 'hex') AS key, minute, extract(epoch FROM minute_ends - now())::float8 AS "minuteLeft",
      hour, extract(epoch FROM hour_ends - now())::float8 AS "hourLeft"`
}

/** Takes back what `count` counted once under each key. */
export async function uncount(keys: string[]): Promise<void> {
  await db().$executeRaw`
    UPDATE limit_counters SET minute = greatest(minute - 1, 0), hour = greatest(hour - 1, 0)
    WHERE key IN (SELECT key FROM limit_counters WHERE key IN (SELECT decode(k, 'hex') FROM unnest(${keys}::text[]) k)
      ORDER BY key FOR UPDATE)`
}
