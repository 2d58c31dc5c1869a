import { existsSync } from 'node:fs'
import path from 'node:path'
import { withConnection } from '@/lib/platform/connections'
import { makeDataDir } from '@/server/host/data-dir'
import { messageOf, StartupError } from '@/server/host/startup-error'
import { chooseAccount } from '@/server/postgres/account'
import { findBinaries } from '@/server/postgres/binaries'
import { runningPort, stopCluster, stopClusterNow, stopOrphan, type Cluster } from '@/server/postgres/control'
import { requireWholeData } from '@/server/postgres/data-parts'
import { createCluster, newPassword, OWNER_ROLE, readPassword } from '@/server/postgres/initdb'
import { chooseLocation, holdsDatabase, noteLocation, possibleLocations } from '@/server/postgres/location'
import { keepSitePassword, makeSiteRole, readSitePassword, SITE_ROLE } from '@/server/postgres/site-role'
import { startCluster } from '@/server/postgres/start'
import { supervisePostgres } from '@/server/postgres/supervisor'

/** The site works as `url`'s role; the owner may do anything. */
export type Addresses = { url: string; ownerUrl: string }

export type Postgres = Addresses & { stop(): Promise<void> }

export type EmbeddedPostgres = Postgres & {
  /** Restarts it whenever it ends; `onEnd` says why where that fails. */
  supervise(onEnd: (reason: Error) => void): void
}

const DATABASE = 'campaign'

/** Created at first use. Stops an orphaned one: hold the data folder's lock. Throws StartupError. */
export async function startPostgres(
  dataDir: string,
  settings: Record<string, string> = {},
): Promise<EmbeddedPostgres> {
  const home = await makeDataDir(dataDir)
  const { near, far } = possibleLocations(home)
  const account = await chooseAccount([path.join(far, 'data'), path.join(near, 'data')])
  const bin = await findBinaries(account)
  requireWholeData(home)
  const password = (await readPassword(home)) ?? newPassword()
  const sitePassword = await keepSitePassword(home)
  const location = await chooseLocation(home, account)
  const cluster: Cluster = { bin, account, data: path.join(location, 'data') }
  if (holdsDatabase(location)) await stopOrphan(cluster)
  else await createCluster(cluster, home, password)
  await noteLocation(home, location)
  const log = path.join(location, 'log')
  const port = await startCluster(cluster, log, settings)
  try {
    await createDatabase(urlOf(port, { password, database: 'postgres' }), sitePassword)
  } catch (error) {
    await stopCluster(cluster)
    throw new StartupError(`PostgreSQL started, but does not let us in: ${messageOf(error)}`)
  }
  const stop = stopOnExit(cluster)
  let supervisor: { stop(): Promise<void> } | undefined
  return {
    ...addresses(port, password, sitePassword),
    supervise(onEnd) {
      const startAgain = () => startCluster(cluster, log, settings, port).then(() => {})
      supervisor = supervisePostgres({ cluster, log, startAgain, onEnd })
    },
    async stop() {
      await supervisor?.stop()
      await stop()
    },
  }
}

export async function findPostgres(dataDir: string): Promise<Addresses | null> {
  if (!existsSync(dataDir)) return null
  const home = await makeDataDir(dataDir)
  const password = await readPassword(home)
  const { near, far } = possibleLocations(home)
  const port = (await runningPort(path.join(near, 'data'))) ?? (await runningPort(path.join(far, 'data')))
  return password && port ? addresses(port, password, await readSitePassword(home)) : null
}

// A library may end the process itself, as Next does when another development server runs.
function stopOnExit(cluster: Cluster): () => Promise<void> {
  const onExit = () => stopClusterNow(cluster)
  process.once('exit', onExit)
  return async () => {
    await stopCluster(cluster)
    process.off('exit', onExit)
  }
}

async function createDatabase(url: string, sitePassword: string): Promise<void> {
  await withConnection(url, async (client) => {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [DATABASE])
    if (rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`)
    await makeSiteRole(client, sitePassword)
  })
}

// A running older release has started its database without the site's role.
function addresses(port: number, password: string, sitePassword: string | null): Addresses {
  const ownerUrl = urlOf(port, { password })
  return { ownerUrl, url: sitePassword ? urlOf(port, { role: SITE_ROLE, password: sitePassword }) : ownerUrl }
}

function urlOf(port: number, { role = OWNER_ROLE, password = '', database = DATABASE }): string {
  return `postgresql://${role}:${password}@127.0.0.1:${port}/${database}`
}
