import { link, readdir, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { writePrivately } from '@/server/host/data-dir'
import { findProcess, thisProcess } from '@/server/host/processes'
import { hasCode, StartupError } from '@/server/host/startup-error'

export type InstanceLock = {
  /** Tells a second start where this one listens. */
  announce(address: string): Promise<void>
  release(): Promise<void>
}

type Holder = { pid: number; born: string; address?: string }

/** Of two starts only one can link the next number (`running.7`). Throws StartupError naming the process that holds it. */
export async function takeLock(dataDir: string): Promise<InstanceLock> {
  const me: Holder = { pid: process.pid, born: thisProcess().born }
  for (;;) {
    const latest = await latestNumber(dataDir)
    const holder = await readHolder(fileOf(dataDir, latest))
    if (holder && findProcess(holder.pid)?.born === holder.born) throw refusal(dataDir, holder)
    if (await claim(dataDir, latest + 1, me)) return lockOf(dataDir, latest + 1, me)
  }
}

async function claim(dataDir: string, number: number, me: Holder): Promise<boolean> {
  const file = fileOf(dataDir, number)
  const draft = path.join(dataDir, `lock.${process.pid}.${number}.new`)
  await writePrivately(draft, JSON.stringify(me))
  try {
    await link(draft, file)
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false
    throw error
  } finally {
    await rm(draft, { force: true })
  }
  // A start in between may have removed the number we followed, and now holds a later one.
  if ((await latestNumber(dataDir)) !== number) {
    await rm(file, { force: true })
    return false
  }
  for (const older of (await numbers(dataDir)).filter((other) => other < number)) {
    await rm(fileOf(dataDir, older), { force: true })
  }
  return true
}

function lockOf(dataDir: string, number: number, me: Holder): InstanceLock {
  const file = fileOf(dataDir, number)
  return {
    announce: (address) => writePrivately(file, JSON.stringify({ ...me, address })),
    release: () => writePrivately(file, JSON.stringify({ pid: 0, born: '' })),
  }
}

function refusal(dataDir: string, { pid, address }: Holder): StartupError {
  const where = address ? `at ${address}` : 'and is still starting'
  return new StartupError(
    `The site already runs on ${dataDir}: process ${pid} ${where}. Stop it first, or set DATA_DIR.`,
  )
}

async function readHolder(file: string): Promise<Holder | null> {
  try {
    return JSON.parse(await readFile(file, 'utf8'))
  } catch {
    return null
  }
}

async function latestNumber(dataDir: string): Promise<number> {
  return Math.max(0, ...(await numbers(dataDir)))
}

async function numbers(dataDir: string): Promise<number[]> {
  const names = await readdir(dataDir)
  return names.flatMap((name) => /^running\.(\d+)$/.exec(name)?.[1] ?? []).map(Number)
}

function fileOf(dataDir: string, number: number): string {
  return path.join(dataDir, `running.${number}`)
}
