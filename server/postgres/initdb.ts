import { randomBytes } from 'node:crypto'
import { chown, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { writePrivately } from '@/server/host/data-dir'
import { childOptions, exec } from '@/server/host/exec'
import { hasCode } from '@/server/host/startup-error'
import type { Cluster } from '@/server/postgres/control'

/** Owns everything; initdb makes it a superuser for good. */
export const OWNER_ROLE = 'campaign'

export async function readPassword(dataDir: string): Promise<string | null> {
  try {
    return (await readFile(passwordFile(dataDir), 'utf8')).trim() || null
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null
    throw error
  }
}

/** Atomic (UTF8, C.UTF-8, scram); the password goes into the data folder. */
export async function createCluster(cluster: Cluster, dataDir: string, password: string): Promise<void> {
  const draft = `${cluster.data}.new`
  const secret = path.join(path.dirname(cluster.data), 'initial-password')
  const { uid, gid } = cluster.account
  await rm(draft, { recursive: true, force: true })
  await writeFile(secret, `${password}\n`, { mode: 0o600 })
  if (uid !== undefined && gid !== undefined) await chown(secret, uid, gid)
  try {
    await exec(path.join(cluster.bin, 'initdb'), [...settings(draft), `--pwfile=${secret}`], {
      ...childOptions(cluster.account),
      timeout: 120_000,
    })
  } finally {
    await rm(secret, { force: true })
  }
  // In this order a crash leaves only a draft: a password alone would mean that the database was lost.
  await writePrivately(passwordFile(dataDir), `${password}\n`)
  await rename(draft, cluster.data)
}

export function newPassword(): string {
  return randomBytes(24).toString('hex')
}

function settings(data: string): string[] {
  // PostgreSQL's own locale sorts alike, whatever the machine's C library.
  const locale = [
    '--encoding=UTF8',
    '--locale=C.UTF-8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
  ]
  return [
    `--pgdata=${data}`,
    `--username=${OWNER_ROLE}`,
    '--auth=scram-sha-256',
    '--no-instructions',
    ...locale,
  ]
}

function passwordFile(dataDir: string): string {
  return path.join(dataDir, 'postgres-password')
}
