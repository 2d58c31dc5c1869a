import { withConnection } from '@/lib/platform/connections'

// Several drills at once keep a small machine busy for seconds, which is no fault of what they try.
const PATIENCE_MS = 30_000

/** Runs a statement on its own connection. Throws while the database is away. */
export async function runStatement<Row extends object>(
  databaseUrl: string,
  statement: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const { rows } = await withConnection(databaseUrl, (client) => client.query<Row>(statement, values), {
    connectionTimeoutMillis: PATIENCE_MS,
  })
  return rows
}
