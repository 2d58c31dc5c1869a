import { createHash, randomBytes } from 'node:crypto'
import { link, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { ACTION_KEY_RULE, isActionKey } from '@/lib/platform/env'
import { makeDataDir } from '@/server/host/data-dir'
import { hasCode, StartupError } from '@/server/host/startup-error'

export const ACTION_KEY = 'NEXT_SERVER_ACTIONS_ENCRYPTION_KEY'

/** Keeps Next's action ids the same across builds. Throws StartupError, which never shows the key. */
export async function actionKey(dataDir: string): Promise<string> {
  const given = process.env[ACTION_KEY]
  if (given) return checked(given, ACTION_KEY)
  const folder = await makeDataDir(dataDir)
  return (await keptKey(folder)) ?? (await makeKey(folder))
}

export async function configuredKey(dataDir: string): Promise<string | null> {
  return process.env[ACTION_KEY] || keptKey(dataDir)
}

/** Identifies a key without revealing it. */
export function keyFingerprint(key: string): string {
  return createHash('sha256').update(`server actions\0${key}`).digest('hex')
}

async function keptKey(dataDir: string): Promise<string | null> {
  const file = fileIn(dataDir)
  try {
    return checked((await readFile(file, 'utf8')).trim(), file)
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null
    if (error instanceof StartupError) throw error
    throw new StartupError(`${file} cannot be read: start the site as its owner.`)
  }
}

// Two builds at once make one key: an existing file is never overwritten.
async function makeKey(dataDir: string): Promise<string> {
  const draft = `${fileIn(dataDir)}.${randomBytes(6).toString('hex')}.new`
  await writeFile(draft, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flush: true })
  try {
    await link(draft, fileIn(dataDir))
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error
  } finally {
    await rm(draft, { force: true })
  }
  const key = await keptKey(dataDir)
  if (!key) throw new StartupError(`${fileIn(dataDir)} was taken away while it was made: try again.`)
  return key
}

function checked(key: string, from: string): string {
  if (!isActionKey(key)) throw new StartupError(`${from} ${ACTION_KEY_RULE}`)
  return key
}

function fileIn(dataDir: string): string {
  return path.join(dataDir, 'action-key')
}
