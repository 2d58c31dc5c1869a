import { constants } from 'node:fs'
import { access, mkdir, realpath, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { messageOf, StartupError } from '@/server/host/startup-error'

/** Returns the real path. Throws StartupError when the folder is not writable. */
export async function makeDataDir(dataDir: string): Promise<string> {
  // Under root, PostgreSQL runs as another user, who must pass through to its own folder.
  const mode = process.getuid?.() === 0 ? 0o711 : 0o700
  try {
    await mkdir(dataDir, { recursive: true, mode })
    await access(dataDir, constants.W_OK | constants.X_OK)
    return await realpath(dataDir)
  } catch (error) {
    throw new StartupError(`DATA_DIR (${path.resolve(dataDir)}) cannot be written: ${messageOf(error)}`)
  }
}

/** Atomic, mode 0600. */
export async function writePrivately(file: string, text: string): Promise<void> {
  const draft = `${file}.${process.pid}.new`
  await writeFile(draft, text, { mode: 0o600, flush: true })
  await rename(draft, file)
}
