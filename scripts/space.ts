import { db } from '@/lib/platform/db'

/** In bytes: tables, indexes, and write-ahead log since the database was created. */
export type Space = { tables: bigint; indexes: bigint; log: bigint }

export async function spaceTaken(): Promise<Space> {
  const [space] = await db().$queryRaw<Space[]>`
    SELECT sum(pg_table_size(c.oid))::bigint AS tables, sum(pg_indexes_size(c.oid))::bigint AS indexes,
      (pg_current_wal_insert_lsn() - '0/0')::bigint AS log
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind = 'r' AND n.nspname IN ('public', 'graphile_worker')`
  if (!space) throw new Error('The database does not say how large it is')
  return space
}

/** In words, for one of `count` signatures. */
export function spaceEach(before: Space, after: Space, count: number): string {
  const each = (part: keyof Space) => Math.round(Number(after[part] - before[part]) / count)
  return `Each takes ${each('tables')} bytes of tables, ${each('indexes')} of indexes and ${each('log')} of write-ahead log.`
}
