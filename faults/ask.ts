import { withConnection } from '@/lib/platform/connections'

/** The rows of a statement, on a connection of its own. Throws while the database is away. */
export async function ask<Row extends object>(
  databaseUrl: string,
  statement: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const { rows } = await withConnection(databaseUrl, (client) => client.query<Row>(statement, values), {
    connectionTimeoutMillis: 5_000,
  })
  return rows
}
