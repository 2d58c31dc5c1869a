import { resultOfFailure } from '@/lib/links/failure'
import type { NetworkAccess } from '@/lib/links/network-access'
import { isRedirect, MAX_REDIRECTS } from '@/lib/links/redirect'
import { requestOnce } from '@/lib/links/request'

const MOST_BYTES = 1024 * 1024
const TIMEOUT_MS = 20_000

export type PageReader = { network: NetworkAccess; userAgent: string }
/** `url` is where it was found, after redirects. */
export type ReadPage = { url: string; type: string; text: string } | { failed: string }

/**
 * The text at an address by one GET and at most five redirects, its first megabyte, within 20 s; `failed` says why there is none, in the
 * words of a link check. Only what `network` allows is asked.
 */
export async function readPage(
  address: string,
  { network, userAgent }: PageReader,
  accept = 'text/html',
): Promise<ReadPage> {
  const until = AbortSignal.timeout(TIMEOUT_MS)
  try {
    let url = new URL(address)
    for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
      const asked = { method: 'GET', accept, mostBytes: MOST_BYTES } as const
      const response = await requestOnce(url, asked, network, userAgent, until)
      if (isRedirect(response)) {
        url = new URL(response.location, url)
        continue
      }
      if (response.status !== 200) return { failed: String(response.status) }
      return { url: url.href, type: response.type, text: decode(response.body, response.type) }
    }
    return { failed: 'redirects' }
  } catch (error) {
    return { failed: resultOfFailure(error).word }
  }
}

// What a page says of its own encoding stands in its first kilobyte (WHATWG HTML, 13.2.3.2).
function decode(bytes: Buffer, type: string): string {
  const named = /charset=["']?([\w-]+)/i
  const label =
    named.exec(type)?.[1] ?? named.exec(bytes.subarray(0, 1_024).toString('latin1'))?.[1] ?? 'utf-8'
  try {
    return new TextDecoder(label).decode(bytes)
  } catch {
    return new TextDecoder().decode(bytes)
  }
}
