import { existsSync } from 'node:fs'
import { realpath } from 'node:fs/promises'
import path from 'node:path'
import type { Env } from '@/lib/platform/env'
import { StartupError } from '@/server/host/startup-error'
import { findPostgres } from '@/server/postgres/embedded-postgres'
import { holdsDatabase, possibleLocations } from '@/server/postgres/location'

/** Refuses to create a database by accident, in a wrong folder or environment. Throws StartupError. */
export async function requireDatabase({ DATABASE_URL, DATA_DIR, SITE_URL }: Env): Promise<void> {
  if (DATABASE_URL || (await findPostgres(DATA_DIR))) return
  const dataDir = path.resolve(DATA_DIR)
  if (!(await holdsOne(dataDir))) {
    throw new StartupError(
      `There is no site to act on: DATABASE_URL is unset, and DATA_DIR (${dataDir}) holds no database. ${SAME}`,
    )
  }
  console.error(`No site runs: this acts on the database in ${dataDir}, for ${SITE_URL}.`)
}

/** Throws StartupError without the site's own secrets: links made under others are worth nothing. */
export function requireSecrets({ DATABASE_URL, DATA_DIR, production }: Env): void {
  const dataDir = path.resolve(DATA_DIR)
  const given = process.env.AUTH_SECRET && process.env.DATA_KEY
  if (!DATABASE_URL || production || given || existsSync(path.join(dataDir, 'secrets.json'))) return
  throw new StartupError(
    `DATABASE_URL names a database at ${hostOf(DATABASE_URL)}, but AUTH_SECRET and DATA_KEY are unset, and DATA_DIR (${dataDir}) ` +
      `holds none. ${SAME}`,
  )
}

const SAME =
  'Run this in the folder of the site and with its environment (the same .env, SITE_URL and DATABASE_URL among it), or start the ' +
  'site once, which makes what is missing.'

async function holdsOne(dataDir: string): Promise<boolean> {
  if (!existsSync(dataDir)) return false
  return Object.values(possibleLocations(await realpath(dataDir))).some(holdsDatabase)
}

function hostOf(databaseUrl: string): string {
  const { hostname, searchParams } = new URL(databaseUrl)
  return searchParams.get('host') ?? (hostname || 'localhost')
}
