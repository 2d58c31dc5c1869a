import { currentBlocks, type Blocks } from '@/lib/blocklist/current'
import { isDisposable } from '@/lib/blocklist/disposable'
import { within } from '@/lib/blocklist/domains'
import { domainOf } from '@/lib/email-address/address'
import type { Flag } from '@/lib/signatures/schema'

/** Where a post came from: its address (null or any other text when unknown), and the keyed hash of its network. */
export type Origin = { address: string | null; network: Uint8Array | null }

export type BlocklistMatch = { flags: Flag[]; held: boolean }

/**
 * What a signature's mail domain and network say about it: a disposable domain is flagged, a blocked domain (with its
 * subdomains) or network is flagged and held. Costs microseconds; every few seconds one post waits for a query. Throws when
 * the database has been away since the start.
 */
export async function matchBlocklist(submission: { email: string }, origin: Origin): Promise<BlocklistMatch> {
  return matchBlocks(await currentBlocks(), submission, origin)
}

/** As `matchBlocklist`, by blocks at hand. */
export function matchBlocks(
  blocks: Blocks,
  { email }: { email: string },
  { address, network }: Origin,
): BlocklistMatch {
  const domain = domainOf(email)
  const blockedDomain = within(blocks.domains, domain)
  const blockedNetwork =
    (address !== null && blocks.holdsAddress(address)) ||
    (network !== null &&
      blocks.networkHashes.size > 0 &&
      blocks.networkHashes.has(Buffer.from(network).toString('hex')))
  const flags: Flag[] = []
  if (isDisposable(domain)) flags.push('disposable-domain')
  if (blockedDomain) flags.push('blocked-domain')
  if (blockedNetwork) flags.push('blocked-network')
  return { flags, held: blockedDomain || blockedNetwork }
}
