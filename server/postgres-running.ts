import { spawnSync } from 'node:child_process'
import { readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { findProcess } from '@/server/processes'
import { exitCode, run, surroundings, type Account } from '@/server/run'

export type Cluster = { bin: string; data: string; account: Account }

/** The port of the PostgreSQL that runs on a data folder, or null. Works for its owner and for root. */
export async function runningPort(data: string): Promise<number | null> {
  const lines = (await readFile(pidFile(data), 'utf8').catch(() => '')).split('\n')
  const owner = findProcess(Number(lines[0]))
  if (!owner?.command.includes(data)) return null
  return Number(lines[3]) || null
}

/** Stops the PostgreSQL that a killed process left behind, and removes the pid file of one that is gone. */
export async function stopOrphan(cluster: Cluster): Promise<void> {
  if ((await runningPort(cluster.data)) === null) await rm(pidFile(cluster.data), { force: true })
  if (await isRunning(cluster)) await stopCluster(cluster)
}

/** Stops PostgreSQL: open transactions are rolled back; if it does not end within 30 s it is stopped hard. */
export async function stopCluster(cluster: Cluster): Promise<void> {
  const stop = ['stop', '-D', cluster.data, '-w', '-t', '30', '-m']
  if ((await control(cluster, [...stop, 'fast'])) === 0 || !(await isRunning(cluster))) return
  await run(pgCtl(cluster), [...stop, 'immediate'], { ...surroundings(cluster.account), timeout: 60_000 })
}

/** Stops PostgreSQL while the process ends, when nothing can be waited for. */
export function stopClusterNow(cluster: Cluster): void {
  const args = ['stop', '-D', cluster.data, '-m', 'fast', '-w', '-t', '10']
  spawnSync(pgCtl(cluster), args, { ...surroundings(cluster.account), timeout: 15_000, stdio: 'ignore' })
}

export function pgCtl(cluster: Cluster): string {
  return path.join(cluster.bin, 'pg_ctl')
}

async function isRunning(cluster: Cluster): Promise<boolean> {
  return (await control(cluster, ['status', '-D', cluster.data])) === 0
}

function control(cluster: Cluster, args: string[]): Promise<number | null> {
  return exitCode(pgCtl(cluster), args, { ...surroundings(cluster.account), timeout: 60_000 })
}

function pidFile(data: string): string {
  return path.join(data, 'postmaster.pid')
}
