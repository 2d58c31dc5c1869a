import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { chmod, chown, mkdir, rmdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { childOptions, exitCode, type Account } from '@/server/host/exec'
import { messageOf, StartupError } from '@/server/host/startup-error'
import { tell } from '@/server/log/log'
import { SHARED_FOLDER } from '@/server/postgres/binaries'

/** `near` is in the data folder, `far` in root's shared folder, for when PostgreSQL cannot reach the former. */
export function possibleLocations(dataDir: string): { near: string; far: string } {
  const hash = createHash('sha256').update(dataDir).digest('hex').slice(0, 16)
  return { near: path.join(dataDir, 'postgres'), far: path.join(SHARED_FOLDER, `data-${hash}`) }
}

export function holdsDatabase(location: string): boolean {
  return existsSync(path.join(location, 'data', 'PG_VERSION'))
}

/** Mode 0700, for PostgreSQL's account. Throws StartupError. */
export async function chooseLocation(dataDir: string, account: Account): Promise<string> {
  const { near, far } = possibleLocations(dataDir)
  if (account.uid !== undefined && holdsDatabase(far)) return prepare(far, account)
  const known = holdsDatabase(near)
  await prepare(near, account)
  if (await reaches(account, near)) return near
  if (known || account.uid === undefined) {
    throw new StartupError(`The database in ${near} is out of reach of the user who runs PostgreSQL.`)
  }
  await rmdir(near)
  return prepare(far, account)
}

/** Recorded in the data folder, so that a moved folder does not start empty. */
export async function noteLocation(dataDir: string, location: string): Promise<void> {
  if (location !== possibleLocations(dataDir).far || existsSync(note(dataDir))) return
  await writeFile(note(dataDir), `${location}\n`)
  tell(`PostgreSQL’s user cannot reach ${dataDir}: the database is kept in ${location}`)
}

export function notedLocation(dataDir: string): string | null {
  return existsSync(note(dataDir)) ? readFileSync(note(dataDir), 'utf8').trim() || null : null
}

function note(dataDir: string): string {
  return path.join(dataDir, 'postgres-is-in')
}

async function prepare(location: string, { uid, gid }: Account): Promise<string> {
  try {
    // The folders above it stay open to pass through.
    await mkdir(path.dirname(location), { recursive: true, mode: 0o755 })
    await mkdir(location, { recursive: true, mode: 0o700 })
    if (uid !== undefined && gid !== undefined) await chown(location, uid, gid)
    await chmod(location, 0o700)
    return location
  } catch (error) {
    throw new StartupError(
      `The database folder cannot be used (start the site as its owner): ${messageOf(error)}`,
    )
  }
}

async function reaches(account: Account, folder: string): Promise<boolean> {
  const options = { ...childOptions(account), timeout: 10_000 }
  return (await exitCode('sh', ['-c', 'cd "$0" && test -w .', folder], options)) === 0
}
