import { areEqual } from './bytes.ts'
import { newestCheckpoint } from './checkpoint-file.ts'
import { parseCheckpoint } from './checkpoint.ts'
import type { Log } from './log.ts'
import { rootAt } from './proofs.ts'
import type { LedgerProblem } from './rules.ts'
import { parseNote } from './signed-note.ts'
import { tileReader } from './tile-reader.ts'

/** Whether the database still has the tree that was signed last, as DATA_DIR remembers it. */
export async function findFileProblem(log: Log): Promise<LedgerProblem | null> {
  const kept = await newestCheckpoint()
  if (!kept || kept.logId < log.id) return null
  if (kept.logId > log.id) return 'behind-file'
  if (kept.note === log.checkpoint) return null
  const note = parseNote(kept.note)
  const signed = note && parseCheckpoint(note.text)
  if (!signed) return 'damaged-file'
  if (signed.origin !== log.origin) return 'other-tree'
  if (signed.size > log.size) return 'behind-file'
  const root = await rootAt(signed.size, tileReader(log.id))
  return areEqual(root, signed.root) ? null : 'other-tree'
}
