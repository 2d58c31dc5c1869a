import { newClient } from '@/lib/platform/connections'

/** The rows of a statement, on a connection of its own. Throws while the database is away. */
export async function ask<Row extends object>(
  databaseUrl: string,
  statement: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = newClient(databaseUrl, { connectionTimeoutMillis: 5_000 })
  await client.connect()
  try {
    return (await client.query<Row>(statement, values)).rows
  } finally {
    await client.end()
  }
}
