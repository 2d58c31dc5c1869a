import { toBase64 } from './bytes.ts'
import { parseCheckpoint } from './checkpoint.ts'
import { keysOf, type LogKey } from './log-keys.ts'
import { allLogs } from './log.ts'
import { servedCheckpoint } from './served-checkpoint.ts'
import { checkSignatures, parseNote } from './signed-note.ts'
import { witnesses } from './witnesses.ts'

/** The last checkpoint that was published; `root` in base64. */
export type PublishedHead = {
  origin: string
  size: number
  root: string
  publishedAt: Date
  keys: LogKey[]
  cosignatures: { name: string; at: Date }[]
}

/** As vkeys: the keys of every log of this site, retired ones included, and of the witnesses that it asks. */
export type TrustedKeys = { logs: { origin: string; keys: string[] }[]; witnesses: string[] }

/** Null before the first checkpoint. */
export async function publishedHead(): Promise<PublishedHead | null> {
  const log = (await allLogs()).find(({ publishedAt }) => publishedAt !== null)
  const note = parseNote((log && (await servedCheckpoint(log))) ?? '')
  const checkpoint = note && parseCheckpoint(note.text)
  if (!log?.publishedAt || !checkpoint) return null
  const { origin, size, root } = checkpoint
  const { valid } = checkSignatures(
    note,
    witnesses().map(({ key }) => key),
  )
  const cosignatures = valid.map((signature) => ({
    name: signature.key.name,
    at: new Date((signature.seconds ?? 0) * 1_000),
  }))
  const { publishedAt } = log
  return { origin, size, root: toBase64(root), publishedAt, keys: await keysOf(log), cosignatures }
}

export async function trustedKeys(): Promise<TrustedKeys> {
  const logs = (await allLogs()).map(async (log) => ({
    origin: log.origin,
    keys: (await keysOf(log)).map(({ vkey }) => vkey),
  }))
  return { logs: await Promise.all(logs), witnesses: witnesses().map(({ vkey }) => vkey) }
}
