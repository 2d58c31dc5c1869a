import type pg from 'pg'
import { expect, it } from 'vitest'
import { OLDEST_POSTGRES, requireVersion } from './postgres-version.ts'

const server = (number: number) =>
  ({ query: () => Promise.resolve({ rows: [{ number }] }) }) as unknown as pg.ClientBase

it('refuses a database that is too old, and says which one is not', async () => {
  await expect(requireVersion(server(OLDEST_POSTGRES - 1))).rejects.toThrow(
    'The database is PostgreSQL 14, and the site needs 15 or newer.',
  )
  await expect(requireVersion(server(OLDEST_POSTGRES))).resolves.toBeUndefined()
})
