import { randomUUID } from 'node:crypto'
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { env } from '@/lib/platform/env'

const DRAFT = 'new-'

/** Where the files of a delivery are, by the SHA-256 of their manifest: files made anew never stand among older ones. */
export function packageFolder(id: number, digest: Uint8Array): string {
  return path.join(folderOf(id), nameOf(digest))
}

/** An empty folder to write files into. Each run has its own: one that lost its database may still write. */
export async function makeDraftFolder(id: number): Promise<string> {
  const folder = path.join(folderOf(id), `${DRAFT}${randomUUID()}`)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  return folder
}

/** Makes what was written the files of a manifest; on disk when it returns. */
export async function keepDraft(draft: string, id: number, digest: Uint8Array): Promise<void> {
  const folder = packageFolder(id, digest)
  await rm(folder, { recursive: true, force: true })
  await syncFolder(draft)
  await rename(draft, folder)
  await syncFolder(folderOf(id))
}

/** Deletes whatever there is of a delivery, but for the files of a manifest. */
export async function keepOnly(id: number, digest: Uint8Array | null): Promise<void> {
  if (!digest) return rm(folderOf(id), { recursive: true, force: true })
  const others = (await namesIn(folderOf(id))).filter((name) => name !== nameOf(digest))
  await Promise.all(others.map((name) => rm(path.join(folderOf(id), name), { recursive: true, force: true })))
}

/** Every delivery that has a folder. */
export async function storedDeliveries(): Promise<number[]> {
  return (await namesIn(root())).map(Number).filter(Number.isSafeInteger)
}

/** Names of files; empty where there is no such folder. */
export async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).sort()
  } catch (error) {
    if (Object(error).code === 'ENOENT') return []
    throw error
  }
}

// Without this a new name may be lost with the machine's power.
async function syncFolder(folder: string): Promise<void> {
  const opened = await open(folder, 'r')
  try {
    await opened.sync()
  } finally {
    await opened.close()
  }
}

function nameOf(digest: Uint8Array): string {
  return Buffer.from(digest).toString('hex')
}

function folderOf(id: number): string {
  return path.join(root(), String(id))
}

function root(): string {
  return env().DELIVERIES_DIR
}
