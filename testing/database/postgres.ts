import { randomBytes } from 'node:crypto'
import { migrate } from '@/server/database/migrate'
import { startPostgres } from '@/server/postgres/embedded-postgres'
import { BLANK_ENVIRONMENT } from '@/tools/blank-environment'
import { temporaryFolder } from '@/tools/temporary-folder'
import { createTemplate, freshDatabase } from './database.ts'

// A process reads its environment once, and may set up several databases one after the other.
const SECRETS = {
  AUTH_SECRET: randomBytes(32).toString('hex'),
  DATA_KEY: randomBytes(32).toString('hex'),
  LEDGER_KEY: randomBytes(32).toString('hex'),
}
const SETTINGS = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' }

/** Global setup: one PostgreSQL, secrets, an otherwise blank environment. Returns the teardown. */
export default async function setUpPostgres(): Promise<() => Promise<void>> {
  const { folder, remove } = await temporaryFolder()
  const postgres = await startPostgres(folder, SETTINGS)
  const stop = () => postgres.stop().then(remove)
  try {
    Object.assign(process.env, {
      TEST_POSTGRES_URL: postgres.url,
      TEST_POSTGRES_OWNER_URL: postgres.ownerUrl,
    })
    const template = await createTemplate()
    await migrate(template.ownerUrl, { siteUrl: template.url })
    Object.assign(process.env, BLANK_ENVIRONMENT, SECRETS, { DATABASE_URL: await freshDatabase() })
    return stop
  } catch (error) {
    await stop()
    throw error
  }
}
