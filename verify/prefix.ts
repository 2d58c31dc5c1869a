import { consistencyProof } from './consistency-proof.ts'
import { isConsistent, type Tree } from './merkle.ts'
import type { TileLog } from './tile-log.ts'

/** Whether a log's tree begins with an older, not larger one. Throws Contradiction where tiles are missing, DownloadError. */
export async function beginsWith(log: TileLog, tree: Tree, older: Tree): Promise<boolean> {
  const proof = await consistencyProof(older.size, tree.size, log.subtrees(tree.size))
  return isConsistent(older, tree, proof)
}
