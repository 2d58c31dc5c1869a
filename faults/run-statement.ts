import { withConnection } from '@/lib/platform/connections'

/** Runs a statement on its own connection. Throws while the database is away. */
export async function runStatement<Row extends object>(
  databaseUrl: string,
  statement: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const { rows } = await withConnection(databaseUrl, (client) => client.query<Row>(statement, values), {
    connectionTimeoutMillis: 5_000,
  })
  return rows
}
