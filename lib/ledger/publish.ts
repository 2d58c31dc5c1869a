import { db } from '@/lib/platform/db'
import { writeCheckpoint } from './checkpoint-file.ts'
import { checkpointText } from './checkpoint.ts'
import type { Log } from './log.ts'
import { formatNote } from './signed-note.ts'
import type { SigningKey } from './signing-key.ts'

/** The checkpoint of a log's tree as a note. The same tree and keys always give the same. */
export function signCheckpoint(
  { origin, size, root }: Pick<Log, 'origin' | 'size' | 'root'>,
  keys: readonly SigningKey[],
): string {
  const text = checkpointText({ origin, size, root })
  return formatNote(
    text,
    keys.map((key) => key.sign(text)),
  )
}

/**
 * Signs the log's tree, writes the checkpoint to DATA_DIR and then lets it be served, so that no copy of the database can forget a
 * checkpoint that somebody has seen. Returns whether there was anything new.
 */
export async function publish(log: Log, keys: readonly SigningKey[]): Promise<boolean> {
  if (log.size === 0) return false
  const note = signCheckpoint(log, keys)
  if (note === log.checkpoint) return false
  await writeCheckpoint(log.id, note)
  await announce(log, note)
  return true
}

// A process that slept meanwhile announces nothing older than what is there.
async function announce({ id, size }: Log, note: string): Promise<void> {
  await db().ledgerLog.updateMany({
    where: { id, publishedSize: { lte: BigInt(size) }, size: { gte: BigInt(size) } },
    data: { publishedSize: BigInt(size), publishedAt: new Date(), checkpoint: note },
  })
}
