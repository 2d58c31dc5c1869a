import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { findProcess, thisProcess } from '@/server/host/processes'

const OWNER = 'owner'

/** Only this user may enter it (0700). */
export async function socketFolder(): Promise<{ folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(path.join(tmpdir(), `campaign-site-${process.pid}-`))
  await writeFile(path.join(folder, OWNER), thisProcess().born)
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) }
}

/** Removes the folders of killed processes only. */
export async function removeAbandoned(within = tmpdir()): Promise<void> {
  const names = await readdir(within).catch(() => [])
  for (const name of names) {
    const pid = Number(/^campaign-site-(\d+)-/.exec(name)?.[1] ?? 0)
    const folder = path.join(within, name)
    if (pid > 0 && !(await isOwned(folder, pid))) {
      await rm(folder, { recursive: true, force: true }).catch(() => {})
    }
  }
}

// A process in another container that shares the temporary folder is not in our process list, but answers.
async function isOwned(folder: string, pid: number): Promise<boolean> {
  const born = await readFile(path.join(folder, OWNER), 'utf8').catch(() => null)
  const owner = findProcess(pid)
  if (owner && (born === null || owner.born === born)) return true
  const sockets = (await readdir(folder).catch(() => [])).filter((name) => name !== OWNER)
  const answers = await Promise.all(sockets.map((name) => listens(path.join(folder, name))))
  return answers.some(Boolean)
}

function listens(socketPath: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(socketPath)
    socket.once('error', () => resolve(false))
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
  })
}
