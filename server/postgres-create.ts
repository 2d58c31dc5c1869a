import { randomBytes } from 'node:crypto'
import { chown, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { writePrivately } from '@/server/data-dir'
import { StartFailure, hasCode } from '@/server/failure'
import { holdsDatabase, possiblePlaces } from '@/server/postgres-place'
import type { Cluster } from '@/server/postgres-running'
import { run, surroundings } from '@/server/run'

/** The role that owns everything, and may do anything: initdb makes it a superuser for good. */
export const ROLE = 'campaign'

/** The kept password of a data folder's database, or null. */
export async function readPassword(dataDir: string): Promise<string | null> {
  try {
    return (await readFile(passwordFile(dataDir), 'utf8')).trim() || null
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null
    throw error
  }
}

/** The password of a data folder's database, made and kept at first use. Throws StartFailure when it was lost. */
export async function keepPassword(dataDir: string): Promise<string> {
  const kept = await readPassword(dataDir)
  if (kept) return kept
  if (holdsDatabase(possiblePlaces(dataDir).near)) {
    throw new StartFailure(
      `${passwordFile(dataDir)} is missing or empty, though there is a database: put it back.`,
    )
  }
  const password = randomBytes(24).toString('hex')
  await writePrivately(passwordFile(dataDir), `${password}\n`)
  return password
}

/** Makes the database cluster (UTF8, C.UTF-8, scram), whole or not at all. */
export async function createCluster(cluster: Cluster, password: string): Promise<void> {
  const draft = `${cluster.data}.new`
  const secret = path.join(path.dirname(cluster.data), 'initial-password')
  const { uid, gid } = cluster.account
  await rm(draft, { recursive: true, force: true })
  await writeFile(secret, `${password}\n`, { mode: 0o600 })
  if (uid !== undefined && gid !== undefined) await chown(secret, uid, gid)
  try {
    await run(path.join(cluster.bin, 'initdb'), [...settings(draft), `--pwfile=${secret}`], {
      ...surroundings(cluster.account),
      timeout: 120_000,
    })
  } finally {
    await rm(secret, { force: true })
  }
  await rename(draft, cluster.data)
}

function settings(data: string): string[] {
  // The locale is PostgreSQL's own, so that words sort alike whatever the machine's C library.
  const locale = [
    '--encoding=UTF8',
    '--locale=C.UTF-8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
  ]
  return [`--pgdata=${data}`, `--username=${ROLE}`, '--auth=scram-sha-256', '--no-instructions', ...locale]
}

function passwordFile(dataDir: string): string {
  return path.join(dataDir, 'postgres-password')
}
