import { db } from '@/lib/platform/db'

/** Bytes of the database: of its tables, their indexes, and of the write-ahead log since it was made. */
export type Space = { tables: bigint; indexes: bigint; log: bigint }

/** What the database holds now. */
export async function spaceTaken(): Promise<Space> {
  const [space] = await db().$queryRaw<Space[]>`
    SELECT sum(pg_table_size(c.oid))::bigint AS tables, sum(pg_indexes_size(c.oid))::bigint AS indexes,
      (pg_current_wal_insert_lsn() - '0/0')::bigint AS log
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind = 'r' AND n.nspname IN ('public', 'graphile_worker')`
  if (!space) throw new Error('The database does not say how large it is')
  return space
}

/** What one of `count` signatures has added, in words. */
export function spaceEach(before: Space, after: Space, count: number): string {
  const each = (part: keyof Space) => Math.round(Number(after[part] - before[part]) / count)
  return `Each takes ${each('tables')} bytes of tables, ${each('indexes')} of indexes and ${each('log')} of write-ahead log.`
}
