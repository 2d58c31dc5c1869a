import { readdir } from 'node:fs/promises'
import { withConnection } from '@/lib/platform/connections'
import { applyMigration, createMigrationTable } from '@/server/database/apply-migration'
import { readMigration } from '@/server/database/migrations'
import { emptyDatabase } from '@/testing/database/database'

/** The owner's address of a database as it was before a migration and those after it. */
export async function databaseBefore(migration: string): Promise<string> {
  const url = await emptyDatabase()
  const names = (await readdir('prisma/migrations')).filter((name) => /^\d/.test(name) && name < migration)
  await withConnection(url, async (owner) => {
    await createMigrationTable(owner)
    for (const name of names.sort()) await applyMigration(owner, await readMigration(name))
  })
  return url
}
