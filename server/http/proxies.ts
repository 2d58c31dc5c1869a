import type { IncomingMessage } from 'node:http'
import type { Env } from '@/lib/platform/env'
import { isLoopback } from '@/lib/platform/env/loopback'

type Settings = Pick<Env, 'HOST' | 'PORT' | 'TRUSTED_PROXIES'>

/** What to fix where any client of the port can forge its address; null where none can. */
export function openToForgery({ HOST, PORT, TRUSTED_PROXIES }: Settings): string | null {
  if (TRUSTED_PROXIES === 0 || isLoopback(HOST)) return null
  return (
    `TRUSTED_PROXIES is ${TRUSTED_PROXIES} and HOST is ${HOST}: whoever reaches port ${PORT} past the proxy says where they are ` +
    'from, and no limit holds. Set HOST=127.0.0.1, or let only the proxy reach that port.'
  )
}

/** Warns once of an unconfigured proxy, behind which all visitors would count as one network. */
export function watchForwarding(
  trustedProxies: number,
  say: (line: string) => void = console.warn,
): (request: Pick<IncomingMessage, 'headers' | 'socket'>) => void {
  const peers = new Set<string>()
  const visitors = new Set<string>()
  let over = false
  return ({ headers, socket }) => {
    if (over) return
    const read = trustedProxies > 0 ? undefined : headers['x-forwarded-for']
    const visitor = read ?? (headers['x-forwarded-for'] ? undefined : headers.forwarded)
    if (visitor === undefined) return
    peers.add(socket.remoteAddress ?? '')
    visitors.add(String(visitor).slice(0, 200))
    if (peers.size > 1) over = true
    else if (visitors.size > 1) {
      over = true
      say(read === undefined ? ONLY_FORWARDED : UNTRUSTED)
    }
  }
}

const UNTRUSTED =
  'A proxy stands in front, and TRUSTED_PROXIES is 0: all visitors count as one network, and will soon be refused. Set it to ' +
  'how many proxies of yours add to X-Forwarded-For.'
const ONLY_FORWARDED =
  'The proxy in front sends Forwarded alone, and the site reads X-Forwarded-For: all visitors count as one network, and will ' +
  'soon be refused. Let the proxy set X-Forwarded-For, and TRUSTED_PROXIES to how many do.'
