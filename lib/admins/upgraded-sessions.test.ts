import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { withConnection } from '@/lib/platform/connections'
import { applyMigration } from '@/server/database/apply-migration'
import { readMigration } from '@/server/database/migrations'
import { databaseBefore } from '@/testing/database/before-migration'

const MIGRATION = '20261201021100_password_confirmed'

it('a session from before counts as confirmed when it was signed in', async () => {
  const url = await databaseBefore(MIGRATION)
  await withConnection(url, async (owner) => {
    const [admin, session] = [randomUUID(), randomUUID()]
    await owner.query("INSERT INTO admins (id, role) VALUES ($1, 'owner')", [admin])
    await owner.query(
      `INSERT INTO admin_sessions (id, admin_id, created_at, expires_at)
       VALUES ($1, $2, now() - interval '1 hour', now() + interval '11 hours')`,
      [session, admin],
    )
    await applyMigration(owner, await readMigration(MIGRATION))
    const { rows } = await owner.query(
      'SELECT password_confirmed_at = created_at AS confirmed FROM admin_sessions WHERE id = $1',
      [session],
    )
    expect(rows).toEqual([{ confirmed: true }])
  })
})
