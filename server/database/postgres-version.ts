import type pg from 'pg'
import { StartupError } from '@/server/host/startup-error'

/** No migration and no statement may need a newer one. */
export const OLDEST_POSTGRES = 15

export async function majorVersion(client: pg.ClientBase): Promise<number> {
  const { rows } = await client.query<{ number: number }>(
    `SELECT current_setting('server_version_num')::int / 10000 AS number`,
  )
  return rows[0]?.number ?? 0
}

/** Throws StartupError where the server is too old. */
export async function requireVersion(client: pg.ClientBase): Promise<void> {
  const version = await majorVersion(client)
  if (version < OLDEST_POSTGRES)
    throw new StartupError(
      `The database is PostgreSQL ${version}, and the site needs ${OLDEST_POSTGRES} or newer.`,
    )
}
