import { leafHash } from '@/lib/ledger/hash'
import { appendLeaves, type Appended, type ReadHashes } from '@/lib/ledger/tiles'

/** A log's tiles in memory, by `level/index`. */
export class MemoryLog {
  readonly tiles = new Map<string, Uint8Array>()
  private state: Appended = appendLeaves(0, [], [])

  constructor(entries: readonly Uint8Array[] = []) {
    this.append(entries)
  }

  get head(): { size: number; root: Uint8Array } {
    return { size: this.state.size, root: this.state.root }
  }

  append(entries: readonly Uint8Array[]): void {
    this.appendLeaves(entries.map(leafHash))
  }

  appendLeaves(leaves: readonly Uint8Array[]): void {
    this.state = appendLeaves(this.state.size, this.state.edge, leaves)
    for (const { level, index, hashes } of this.state.tiles) this.tiles.set(`${level}/${index}`, hashes)
  }

  readonly read: ReadHashes = async (level, index, width) => {
    const tile = this.tiles.get(`${level}/${index}`)
    if (!tile || width < 1 || tile.length < width * 32)
      throw new Error(`No tile ${level}/${index} of ${width}`)
    return tile.subarray(0, width * 32)
  }
}
