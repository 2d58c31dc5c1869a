import { constants } from 'node:fs'
import { access, mkdir, realpath, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { StartFailure, messageOf } from '@/server/failure'

/** Makes the data folder if it is missing and returns its real path. Throws StartFailure when it cannot be written. */
export async function makeDataDir(dataDir: string): Promise<string> {
  // As root PostgreSQL runs under another user, who passes through to its own folder and lists nothing.
  const mode = process.getuid?.() === 0 ? 0o711 : 0o700
  try {
    await mkdir(dataDir, { recursive: true, mode })
    await access(dataDir, constants.W_OK | constants.X_OK)
    return await realpath(dataDir)
  } catch (error) {
    throw new StartFailure(`DATA_DIR (${path.resolve(dataDir)}) cannot be written: ${messageOf(error)}`)
  }
}

/** Writes a file that only its owner may read, whole or not at all. */
export async function writePrivately(file: string, text: string): Promise<void> {
  const draft = `${file}.${process.pid}.new`
  await writeFile(draft, text, { mode: 0o600, flush: true })
  await rename(draft, file)
}
