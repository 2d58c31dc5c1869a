import { randomUUID } from 'node:crypto'
import { link, mkdir, readdir, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { writePrivately } from '@/server/host/data-dir'
import { findProcess, thisProcess } from '@/server/host/processes'
import { hasCode, StartupError } from '@/server/host/startup-error'

const ASK_AGAIN_MS = 100

export type ProcessLock = {
  /** Tells whoever wants the lock where its holder listens. */
  announce(address: string): Promise<void>
  release(): Promise<void>
}

export type Holder = { pid: number; born: string; address?: string }

/** Of two processes only one can link the next number (`name.7` in `folder`); the other one gets its living holder. */
export async function tryLock(
  folder: string,
  name: string,
): Promise<{ lock: ProcessLock } | { holder: Holder }> {
  const me: Holder = { pid: process.pid, born: thisProcess().born }
  for (;;) {
    const latest = await latestNumber(folder, name)
    const holder = await livingHolder(fileOf(folder, name, latest))
    if (holder) return { holder }
    if (await claim(folder, name, latest + 1, me)) {
      return { lock: lockOf(fileOf(folder, name, latest + 1), me) }
    }
  }
}

/** Waits its turn for `patience` ms, and then throws StartupError; a process that has ended holds up nobody. */
export async function withLock(
  { folder, name, patience }: { folder: string; name: string; patience: number },
  work: () => Promise<void>,
): Promise<void> {
  await mkdir(folder, { recursive: true })
  const began = performance.now()
  for (;;) {
    const taken = await tryLock(folder, name)
    if ('lock' in taken) return work().finally(() => taken.lock.release())
    if (performance.now() - began > patience) {
      throw new StartupError(
        `Process ${taken.holder.pid} has held ${path.join(folder, name)} for too long: look at it.`,
      )
    }
    await wait(ASK_AGAIN_MS)
  }
}

export async function isLocked(folder: string, name: string): Promise<boolean> {
  return (await livingHolder(fileOf(folder, name, await latestNumber(folder, name)))) !== null
}

async function claim(folder: string, name: string, number: number, me: Holder): Promise<boolean> {
  const file = fileOf(folder, name, number)
  const draft = path.join(folder, `lock.${randomUUID()}.new`)
  await writePrivately(draft, JSON.stringify(me))
  try {
    await link(draft, file)
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false
    throw error
  } finally {
    await rm(draft, { force: true })
  }
  // A process in between may have removed the number we followed, and now holds a later one.
  if ((await latestNumber(folder, name)) !== number) {
    await rm(file, { force: true })
    return false
  }
  for (const older of (await numbers(folder, name)).filter((other) => other < number)) {
    await rm(fileOf(folder, name, older), { force: true })
  }
  return true
}

function lockOf(file: string, me: Holder): ProcessLock {
  return {
    announce: (address) => writePrivately(file, JSON.stringify({ ...me, address })),
    release: () => writePrivately(file, JSON.stringify({ pid: 0, born: '' })),
  }
}

async function livingHolder(file: string): Promise<Holder | null> {
  try {
    const holder: Holder = JSON.parse(await readFile(file, 'utf8'))
    return findProcess(holder.pid)?.born === holder.born ? holder : null
  } catch {
    return null
  }
}

async function latestNumber(folder: string, name: string): Promise<number> {
  return Math.max(0, ...(await numbers(folder, name)))
}

async function numbers(folder: string, name: string): Promise<number[]> {
  const ofName = new RegExp(`^${name}\\.(\\d+)$`)
  return (await readdir(folder)).flatMap((file) => ofName.exec(file)?.[1] ?? []).map(Number)
}

function fileOf(folder: string, name: string, number: number): string {
  return path.join(folder, `${name}.${number}`)
}
