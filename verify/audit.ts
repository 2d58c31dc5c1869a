import { parseEntry } from './entry.ts'
import { Contradiction } from './failures.ts'
import { Frontier, frontierOf, leafHash, rootOf, type Tree } from './merkle.ts'
import { noTallies, tally, type Tallies } from './tallies.ts'
import { placeOf, TILE_WIDTH, type TileLog } from './tile-log.ts'

const AT_ONCE = 8
const PROGRESS_EVERY = 100

/** How far a log was read, and what its entries add up to. */
export type Audited = { frontier: Frontier; tallies: Tallies }

type Watch = {
  /** Of a tree on the way there, the root is returned too. */
  mark?: number
  progress?: (entries: number, size: number) => void
}

export function nothingAudited(): Audited {
  return { frontier: new Frontier(), tallies: noTallies() }
}

/**
 * Reads every entry and tile from where it stopped up to the signed tree, in bounded memory.
 * Throws Contradiction where they do not make up that tree, DownloadError.
 */
export async function audit(
  log: TileLog,
  tree: Tree,
  start: Audited,
  { mark, progress }: Watch = {},
): Promise<Audited & { marked: Buffer | null }> {
  const frontier = new Frontier(start.frontier.size, start.frontier.hashes)
  const tallies = structuredClone(start.tallies)
  const first = Math.floor(frontier.size / TILE_WIDTH)
  const roots: Buffer[] = []
  let marked = frontier.size === mark ? frontier.root() : null
  for await (const { index, entries, hashes } of bundles(log, first, tree.size)) {
    const leaves = entries.map(leafHash)
    for (const [at, leaf] of leaves.entries()) {
      const place = index * TILE_WIDTH + at
      if (!hashes[at]?.equals(leaf)) throw new Contradiction(oddEntry(place))
      if (place < frontier.size) continue
      const entry = parseEntry(entries[at] ?? Buffer.of())
      if (!entry) throw new Contradiction(`Entry ${place} is of a kind that this program does not know.`)
      tally(tallies, entry, place)
      frontier.append(leaf)
      if (frontier.size === mark) marked = frontier.root()
    }
    if (leaves.length === TILE_WIDTH) roots.push(rootOf(leaves))
    if (index % PROGRESS_EVERY === 0) progress?.(frontier.size, tree.size)
  }
  if (!frontier.root().equals(tree.root)) {
    throw new Contradiction(`The ${tree.size} entries do not make up the tree that was signed.`)
  }
  await checkUpperTiles(log, tree, first, roots)
  return { frontier, tallies, marked }
}

function oddEntry(place: number): string {
  return `Entry ${place} is not the one that the log's own tree holds there: it was changed, or the tree was.`
}

type Bundle = { index: number; entries: Buffer[]; hashes: Buffer[] }

async function* bundles(log: TileLog, first: number, size: number): AsyncGenerator<Bundle> {
  const end = Math.ceil(size / TILE_WIDTH)
  const waiting: Promise<Bundle>[] = []
  for (let next = first; next < end || waiting.length > 0;) {
    for (; next < end && waiting.length < AT_ONCE; next += 1) waiting.push(begin(bundle(log, next, size)))
    const bundleInOrder = await waiting.shift()
    if (bundleInOrder) yield bundleInOrder
  }
}

async function bundle(log: TileLog, index: number, size: number): Promise<Bundle> {
  const place = placeOf(0, index, size)
  const [entries, hashes] = await Promise.all([log.entries(index, place.width), log.tile(place)])
  return { index, entries, hashes }
}

/** One that fails before its turn is heard of in its turn. */
function begin<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined)
  return promise
}

/** Each tile holds the roots of those below it; `below` are the roots of full tiles at level 0, from the `first` on. */
async function checkUpperTiles(log: TileLog, tree: Tree, first: number, below: Buffer[]): Promise<void> {
  const edges = [await edge(log, 0, tree.size)]
  for (let level = 1, start = first, roots = below; TILE_WIDTH ** level <= tree.size; level += 1) {
    const firstTile = Math.floor(start / TILE_WIDTH)
    const above: Buffer[] = []
    for (let index = firstTile; placeOf(level, index, tree.size).width > 0; index += 1) {
      const hashes = await log.tile(placeOf(level, index, tree.size))
      const odd = hashes.some((hash, at) => roots[index * TILE_WIDTH + at - start]?.equals(hash) === false)
      if (odd) throw new Contradiction(`Tile ${index} of level ${level} does not hold what stands below it.`)
      if (hashes.length === TILE_WIDTH) above.push(rootOf(hashes))
    }
    edges.unshift(await edge(log, level, tree.size))
    start = firstTile
    roots = above
  }
  if (!new Frontier(tree.size, edges.flat()).root().equals(tree.root)) {
    throw new Contradiction("The log's upper tiles do not make up the tree that was signed.")
  }
}

/** The perfect subtrees that a level's partial tile holds. */
async function edge(log: TileLog, level: number, size: number): Promise<Buffer[]> {
  const place = placeOf(level, Math.floor(size / TILE_WIDTH ** (level + 1)), size)
  return place.width === 0 ? [] : frontierOf(await log.tile(place)).hashes
}
