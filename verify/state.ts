import { createHash } from 'node:crypto'
import { mkdir, open, readFile, rename, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import path from 'node:path'
import type { Audited } from './audit.ts'
import { hashFromBase64 } from './base64.ts'
import { parseCheckpoint, type Checkpoint } from './checkpoint.ts'
import { Unreadable } from './failures.ts'
import { Frontier } from './merkle.ts'
import { parseVkey, type VerifierKey } from './signed-note.ts'
import type { Tallies } from './tallies.ts'

/** What the last check of a log found right. */
export type Kept = { checkpoint: Checkpoint; keys: VerifierKey[]; audited: Audited }

type KeptLog = { checkpoint: string; keys: string[]; subtrees: string[]; tallies: Tallies }
type KeptSite = { format: 'verify-state/v1'; logs: (KeptLog | null)[] }

/** Where programs keep what they should remember of a user. */
export function defaultFolder(env: NodeJS.ProcessEnv = process.env): string {
  const base = env.XDG_STATE_HOME || env.LOCALAPPDATA || path.join(homedir(), '.local', 'state')
  return path.join(base, 'verify-signatures')
}

/** What was kept of a site's logs, in order, null for one that was never right. Throws Unreadable where the file is damaged. */
export async function readKept(folder: string, site: string): Promise<(Kept | null)[]> {
  const file = fileOf(folder, site)
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (text === null) return []
  try {
    const { format, logs } = JSON.parse(text) as KeptSite
    if (format !== 'verify-state/v1') throw new TypeError(format)
    return logs.map((log) => log && restored(log))
  } catch {
    throw new Unreadable(
      `${file}, which keeps what the last check found, is damaged. Look for the reason, then move it away.`,
    )
  }
}

/** Replaces what was kept, whole or not at all. */
export async function writeKept(folder: string, site: string, kept: (Kept | null)[]): Promise<void> {
  await mkdir(folder, { recursive: true })
  const state: KeptSite = { format: 'verify-state/v1', logs: kept.map((log) => log && toJson(log)) }
  const file = fileOf(folder, site)
  const temporary = `${file}.${process.pid}.new`
  const handle = await open(temporary, 'w')
  try {
    await handle.writeFile(JSON.stringify(state))
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(temporary, file)
}

/** Two signed checkpoints that contradict each other, each in a file of its own; returns their names. */
export async function keepEvidence(folder: string, checkpoints: Checkpoint[]): Promise<string[]> {
  const evidence = path.join(folder, 'evidence')
  await mkdir(evidence, { recursive: true })
  return Promise.all(
    checkpoints.map(async ({ bytes, origin, size }) => {
      const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 16)
      const file = path.join(evidence, `${nameOf(origin)}-${size}-${digest}.checkpoint`)
      await writeFile(file, bytes)
      return file
    }),
  )
}

function fileOf(folder: string, site: string): string {
  return path.join(folder, `${nameOf(site)}.json`)
}

function nameOf(address: string): string {
  const digest = createHash('sha256').update(address).digest('hex').slice(0, 8)
  return `${address.replace(/[^A-Za-z0-9.-]+/g, '_').slice(0, 80)}-${digest}`
}

function restored({ checkpoint, keys, subtrees, tallies }: KeptLog): Kept {
  const parsed = parseCheckpoint(Buffer.from(checkpoint))
  if (!parsed) throw new TypeError('checkpoint')
  const frontier = new Frontier(
    parsed.size,
    subtrees.map((hash) => known(hashFromBase64(hash))),
  )
  if (!frontier.root().equals(parsed.root)) throw new TypeError('subtrees')
  return {
    checkpoint: parsed,
    keys: keys.map((vkey) => known(parseVkey(vkey))),
    audited: { frontier, tallies },
  }
}

function known<T>(value: T | null): T {
  if (value === null) throw new TypeError('value')
  return value
}

function toJson({ checkpoint, keys, audited }: Kept): KeptLog {
  return {
    checkpoint: checkpoint.bytes.toString('utf8'),
    keys: keys.map(({ vkey }) => vkey),
    subtrees: audited.frontier.hashes.map((hash) => hash.toString('base64')),
    tallies: audited.tallies,
  }
}
