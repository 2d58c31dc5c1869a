import { cidrMatcher, parseCidr } from '@/lib/blocklist/cidr'
import { queryInTime } from '@/lib/platform/db'

export type Blocks = {
  domains: ReadonlySet<string>
  networkHashes: ReadonlySet<string>
  matchesAddress(address: string): boolean
}

// How long another process may use outdated blocks.
const FRESH_MS = 3_000

type BlockCache = { blocks?: Blocks; freshUntil: number; loading?: Promise<Blocks> }

// The server and Next load this module separately.
const shared = globalThis as { campaignBlocks?: BlockCache }

function cache(): BlockCache {
  return (shared.campaignBlocks ??= { freshUntil: 0 })
}

/** The active blocks, reloaded every few seconds; the last ones while the database is away. Throws when there are none yet. */
export async function currentBlocks(): Promise<Blocks> {
  const { blocks, freshUntil, loading } = cache()
  if (blocks && Date.now() < freshUntil) return blocks
  return loading ?? reload()
}

/** Makes this process reload the blocks; to be called after a change is committed. */
export function invalidateBlocks(): void {
  Object.assign(cache(), { freshUntil: 0, loading: undefined })
}

async function reload(): Promise<Blocks> {
  const current = cache()
  const loading = read().catch((error: unknown) => {
    if (current.blocks) return current.blocks
    throw error
  })
  current.loading = loading
  try {
    const blocks = await loading
    // After a change meanwhile, what was read may be outdated.
    if (current.loading === loading) Object.assign(current, { blocks, freshUntil: Date.now() + FRESH_MS })
    return blocks
  } finally {
    if (current.loading === loading) current.loading = undefined
  }
}

async function read(): Promise<Blocks> {
  const text = 'SELECT kind, value FROM blocks WHERE expires_at IS NULL OR expires_at > now()'
  const rows = await queryInTime<{ kind: string; value: string }>({ name: 'blocks', text, values: [] })
  const valuesOf = (kind: string) => rows.filter((row) => row.kind === kind).map(({ value }) => value)
  return {
    domains: new Set(valuesOf('domain')),
    networkHashes: new Set(valuesOf('network_hash')),
    matchesAddress: cidrMatcher(
      valuesOf('network')
        .map(parseCidr)
        .filter((network) => typeof network !== 'string'),
    ),
  }
}
