import { existsSync } from 'node:fs'
import path from 'node:path'
import { withConnection } from '@/lib/platform/connections'
import { makeDataDir } from '@/server/host/data-dir'
import { messageOf, StartFailure } from '@/server/host/startup-error'
import { chooseAccount } from '@/server/postgres/account'
import { findBinaries } from '@/server/postgres/binaries'
import { runningPort, stopCluster, stopClusterNow, stopOrphan, type Cluster } from '@/server/postgres/control'
import { refuseHalves } from '@/server/postgres/data-parts'
import { createCluster, newPassword, readPassword, ROLE } from '@/server/postgres/initdb'
import { choosePlace, holdsDatabase, notePlace, possiblePlaces } from '@/server/postgres/location'
import { keepSitePassword, makeSiteRole, readSitePassword, SITE_ROLE } from '@/server/postgres/site-role'
import { listen } from '@/server/postgres/start'
import { keepPostgres } from '@/server/postgres/supervisor'

/** The site works as `url`'s role; the owner may do anything. */
export type Addresses = { url: string; ownerUrl: string }

export type Postgres = Addresses & { stop(): Promise<void> }

export type OwnPostgres = Postgres & {
  /** Restarts it whenever it ends; `onEnd` says why where that fails. */
  keep(onEnd: (reason: Error) => void): void
}

const DATABASE = 'campaign'

/** Created at first use. Stops an orphaned one: hold the data folder's lock. Throws StartFailure. */
export async function startPostgres(
  dataDir: string,
  settings: Record<string, string> = {},
): Promise<OwnPostgres> {
  const home = await makeDataDir(dataDir)
  const { near, far } = possiblePlaces(home)
  const account = await chooseAccount([path.join(far, 'data'), path.join(near, 'data')])
  const bin = await findBinaries(account)
  refuseHalves(home)
  const password = (await readPassword(home)) ?? newPassword()
  const sitePassword = await keepSitePassword(home)
  const place = await choosePlace(home, account)
  const cluster: Cluster = { bin, account, data: path.join(place, 'data') }
  if (holdsDatabase(place)) await stopOrphan(cluster)
  else await createCluster(cluster, home, password)
  await notePlace(home, place)
  const log = path.join(place, 'log')
  const port = await listen(cluster, log, settings)
  try {
    await createDatabase(urlOf(port, { password, database: 'postgres' }), sitePassword)
  } catch (error) {
    await stopCluster(cluster)
    throw new StartFailure(`PostgreSQL started, but does not let us in: ${messageOf(error)}`)
  }
  const stop = stopOnExit(cluster)
  let keeper: { stop(): Promise<void> } | undefined
  return {
    ...addresses(port, password, sitePassword),
    keep(onEnd) {
      const startAgain = () => listen(cluster, log, settings, port).then(() => {})
      keeper = keepPostgres({ cluster, log, startAgain, onEnd })
    },
    async stop() {
      await keeper?.stop()
      await stop()
    },
  }
}

export async function findPostgres(dataDir: string): Promise<Addresses | null> {
  if (!existsSync(dataDir)) return null
  const home = await makeDataDir(dataDir)
  const password = await readPassword(home)
  const { near, far } = possiblePlaces(home)
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

function urlOf(port: number, { role = ROLE, password = '', database = DATABASE }): string {
  return `postgresql://${role}:${password}@127.0.0.1:${port}/${database}`
}
