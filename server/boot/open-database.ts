import { withConnection } from '@/lib/platform/connections'
import type { Env } from '@/lib/platform/env'
import { readEnvironment } from '@/server/boot/environment'
import { requireDatabase, requireSecrets } from '@/server/boot/require-site'
import { provideSecrets } from '@/server/boot/secrets'
import { migrate } from '@/server/database/migrate'
import { makeDataDir } from '@/server/host/data-dir'
import { explainError } from '@/server/host/explain-error'
import { takeLock } from '@/server/host/instance-lock'
import { StartupError } from '@/server/host/startup-error'
import { findPostgres, startPostgres, type Addresses } from '@/server/postgres/embedded-postgres'

/** Sets DATABASE_URL and the secrets in process.env: import lib afterwards. Throws EnvironmentError or StartupError. */
export async function openDatabase(): Promise<{ ownerUrl: string; close(): Promise<void> }> {
  const env = readEnvironment()
  await requireDatabase(env)
  const running = given(env) ?? (await findPostgres(env.DATA_DIR))
  if (running) {
    await needTables(running.url)
    requireSecrets(env)
    if (!env.production) await provideSecrets(await makeDataDir(env.DATA_DIR))
    process.env.DATABASE_URL = running.url
    return { ownerUrl: running.ownerUrl, close: async () => {} }
  }
  const dataDir = await makeDataDir(env.DATA_DIR)
  const lock = await takeLock(dataDir)
  try {
    if (!env.production) await provideSecrets(dataDir)
    const postgres = await startPostgres(dataDir)
    process.env.DATABASE_URL = postgres.url
    await migrate(postgres.ownerUrl, { siteUrl: postgres.url })
    return {
      ownerUrl: postgres.ownerUrl,
      close: () => postgres.stop().finally(() => lock.release()),
    }
  } catch (error) {
    await lock.release()
    throw error
  }
}

function given({ DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl }: Env): Addresses | null {
  return url ? { url, ownerUrl: ownerUrl ?? url } : null
}

async function needTables(databaseUrl: string): Promise<void> {
  if (await hasTables(databaseUrl)) return
  throw new StartupError(
    'The database has no tables of the campaign yet: start the site once, which makes them.',
  )
}

async function hasTables(databaseUrl: string): Promise<boolean> {
  try {
    return await withConnection(databaseUrl, async (client) => {
      const { rows } = await client.query(`SELECT to_regclass('admins') IS NOT NULL AS there`)
      return rows[0].there
    })
  } catch (error) {
    throw new StartupError(`The database is out of reach. ${sentence(explainError('database', error))}`)
  }
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`
}
