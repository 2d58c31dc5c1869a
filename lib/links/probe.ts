import { setTimeout as wait } from 'node:timers/promises'
import { resultOfFailure } from '@/lib/links/failure'
import type { NetworkAccess } from '@/lib/links/network-access'
import { isRedirect, MAX_REDIRECTS } from '@/lib/links/redirect'
import { requestOnce, type LinkResponse, type Method } from '@/lib/links/request'
import type { Backoff, ProbeResult } from '@/lib/links/rules'

const PAUSE_MS = 1_000
const TIMEOUT_MS = 45_000
const DAY_MS = 86_400_000
const LONGEST_WAIT_MS = 30 * DAY_MS

export type Prober = {
  network: NetworkAccess
  userAgent: string
  pauseMs?: number
  backoffUntil?: (host: string) => Promise<Date | null>
}

/** Checks an address by HEAD, then GET, within 45 s. `wait` when a host backs off. Rejects only when `signal` aborts. */
export async function probe(
  address: string,
  prober: Prober,
  signal?: AbortSignal,
): Promise<ProbeResult | Backoff> {
  const until = AbortSignal.any([AbortSignal.timeout(TIMEOUT_MS), ...(signal ? [signal] : [])])
  const head = await follow(address, 'HEAD', prober, until)
  signal?.throwIfAborted()
  if (isFinal(head)) return head
  await pause(prober, until)
  const got = await follow(address, 'GET', prober, until)
  signal?.throwIfAborted()
  return got
}

// Servers refuse HEAD in many ways; DNS, TLS and Retry-After are the same for GET.
function isFinal(result: ProbeResult | Backoff): boolean {
  if (result.kind === 'wait' || result.notBefore) return true
  const { kind, word } = result
  return kind === 'fine' || ['dns', 'tls', 'dns later', 'private', 'port'].includes(word)
}

async function follow(
  address: string,
  method: Method,
  prober: Prober,
  signal: AbortSignal,
): Promise<ProbeResult | Backoff> {
  try {
    let url = new URL(address)
    for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
      if (hop > 0) await pause(prober, signal)
      const notBefore = await prober.backoffUntil?.(url.host)
      if (notBefore) return { kind: 'wait', notBefore }
      const response = await requestOnce(url, { method }, prober.network, prober.userAgent, signal)
      if (!isRedirect(response)) return resultOf(response, url.host)
      url = new URL(response.location, url)
    }
    return { kind: 'unsure', word: 'redirects' }
  } catch (error) {
    return resultOfFailure(error)
  }
}

function resultOf({ status, retryAfter }: LinkResponse, host: string): ProbeResult {
  const word = String(status)
  if (status >= 200 && status < 300) return { kind: 'fine', word }
  if (status === 404 || status === 410) return { kind: 'gone', word }
  const notBefore = status === 429 || status === 503 ? retryTime(retryAfter) : null
  return { kind: 'unsure', word, ...(notBefore && { notBefore, host }) }
}

// RFC 9110 10.2.3: seconds or a date.
function retryTime(retryAfter: string | null): Date | null {
  if (!retryAfter) return null
  const ms = /^\d+$/.test(retryAfter) ? Number(retryAfter) * 1000 : Date.parse(retryAfter) - Date.now()
  return Number.isFinite(ms) ? new Date(Date.now() + Math.min(Math.max(ms, 0), LONGEST_WAIT_MS)) : null
}

async function pause({ pauseMs = PAUSE_MS }: Prober, signal: AbortSignal): Promise<void> {
  await wait(pauseMs, undefined, { signal }).catch(() => {})
}
