import { spawnSync } from 'node:child_process'
import { readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { childOptions, exec, exitCode, type Account } from '@/server/host/exec'
import { findProcess } from '@/server/host/processes'

export type Cluster = { bin: string; data: string; account: Account }

/** Works for the owner and for root. */
export async function runningPort(data: string): Promise<number | null> {
  return (await findRunning(data))?.port ?? null
}

/** A PostgreSQL that was told to stop removes its pid file; a killed one leaves it. */
export async function clusterState(data: string): Promise<'runs' | 'stopped' | 'killed'> {
  const file = await readFile(pidFile(data), 'utf8').catch(() => null)
  if (file === null || file.split('\n')[7]?.startsWith('stopping')) return 'stopped'
  return (await findRunning(data)) ? 'runs' : 'killed'
}

/** Stops a PostgreSQL whose starter was killed, or removes a stale pid file. */
export async function stopOrphan(cluster: Cluster): Promise<void> {
  if (!(await findRunning(cluster.data))) await rm(pidFile(cluster.data), { force: true })
  if (await isRunning(cluster)) await stopCluster(cluster)
}

/** Rolls back open transactions; after 30 s it stops hard. */
export async function stopCluster(cluster: Cluster): Promise<void> {
  const running = await findRunning(cluster.data)
  const stop = ['stop', '-D', cluster.data, '-w', '-t', '30', '-m']
  if ((await control(cluster, [...stop, 'fast'])) !== 0 && (await isRunning(cluster))) {
    await exec(pgCtl(cluster), [...stop, 'immediate'], { ...childOptions(cluster.account), timeout: 60_000 })
  }
  // pg_ctl returns when the pid file is gone, a moment before the process is.
  for (let left = 100; left > 0 && running && findProcess(running.pid); left--) await wait(50)
}

/** Synchronous, for the end of the process. */
export function stopClusterNow(cluster: Cluster): void {
  const args = ['stop', '-D', cluster.data, '-m', 'fast', '-w', '-t', '10']
  spawnSync(pgCtl(cluster), args, { ...childOptions(cluster.account), timeout: 15_000, stdio: 'ignore' })
}

export function pgCtl(cluster: Cluster): string {
  return path.join(cluster.bin, 'pg_ctl')
}

async function findRunning(data: string): Promise<{ pid: number; port: number | null } | null> {
  const [pid, , , port] = (await readFile(pidFile(data), 'utf8').catch(() => '')).split('\n').map(Number)
  if (!pid || !findProcess(pid)?.command.includes(data)) return null
  return { pid, port: port || null }
}

async function isRunning(cluster: Cluster): Promise<boolean> {
  return (await control(cluster, ['status', '-D', cluster.data])) === 0
}

function control(cluster: Cluster, args: string[]): Promise<number | null> {
  return exitCode(pgCtl(cluster), args, { ...childOptions(cluster.account), timeout: 60_000 })
}

function pidFile(data: string): string {
  return path.join(data, 'postmaster.pid')
}
