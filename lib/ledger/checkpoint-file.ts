import { mkdir, open, readdir, readFile, rename } from 'node:fs/promises'
import path from 'node:path'
import { env } from '@/lib/platform/env'

const NAME = /^([1-9]\d*)\.checkpoint$/

/** The signed checkpoint that DATA_DIR holds of the newest log it knows; null before the first. */
export async function newestCheckpoint(): Promise<{ logId: number; note: string } | null> {
  const ids = (await namesIn(folder())).map((name) => Number(NAME.exec(name)?.[1] ?? 0))
  const logId = Math.max(0, ...ids)
  return logId === 0 ? null : { logId, note: await readFile(fileOf(logId), 'utf8') }
}

/** Atomic; on disk when it returns. */
export async function writeCheckpoint(logId: number, note: string): Promise<void> {
  await mkdir(folder(), { recursive: true, mode: 0o700 })
  const file = fileOf(logId)
  const draft = `${file}.${process.pid}.new`
  const written = await open(draft, 'w', 0o600)
  try {
    await written.writeFile(note)
    await written.sync()
  } finally {
    await written.close()
  }
  await rename(draft, file)
  await syncFolder()
}

// Without this the new name may be lost with the machine's power.
async function syncFolder(): Promise<void> {
  const opened = await open(folder(), 'r')
  try {
    await opened.sync()
  } finally {
    await opened.close()
  }
}

async function namesIn(directory: string): Promise<string[]> {
  try {
    return await readdir(directory)
  } catch (error) {
    if (Object(error).code === 'ENOENT') return []
    throw error
  }
}

function folder(): string {
  return path.join(env().DATA_DIR, 'ledger')
}

function fileOf(logId: number): string {
  return path.join(folder(), `${logId}.checkpoint`)
}
