import { currentBlocks, type Blocks } from '@/lib/blocklist/current'
import { isDisposable } from '@/lib/blocklist/disposable'
import { includesDomain } from '@/lib/blocklist/domains'
import { domainOf } from '@/lib/email-address/address'
import type { Flag } from '@/lib/signatures/rules'

export type ClientOrigin = { address: string | null; network: Uint8Array | null }

export type BlocklistMatch = { flags: Flag[]; held: boolean }

/** Flags a disposable domain; flags and holds a blocked domain or network. Throws when the blocks were never loaded. */
export async function matchBlocklist(
  submission: { email: string },
  client: ClientOrigin,
): Promise<BlocklistMatch> {
  return matchBlocks(await currentBlocks(), submission, client)
}

/** Like `matchBlocklist`, against given blocks. */
export function matchBlocks(
  blocks: Blocks,
  { email }: { email: string },
  { address, network }: ClientOrigin,
): BlocklistMatch {
  const domain = domainOf(email)
  const blockedDomain = includesDomain(blocks.domains, domain)
  const blockedNetwork =
    (address !== null && blocks.matchesAddress(address)) ||
    (network !== null &&
      blocks.networkHashes.size > 0 &&
      blocks.networkHashes.has(Buffer.from(network).toString('hex')))
  const flags: Flag[] = []
  if (isDisposable(domain)) flags.push('disposable-domain')
  if (blockedDomain) flags.push('blocked-domain')
  if (blockedNetwork) flags.push('blocked-network')
  return { flags, held: blockedDomain || blockedNetwork }
}
