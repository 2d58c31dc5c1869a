import type { IncomingHttpHeaders, IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { FLASH_COOKIE } from '@/endpoints/form-flash/cookie'
import { adminPage, ASKED_PAGE } from '@/lib/admins/rules'
import { sessionCookie } from '@/lib/admins/session-token-cookie'
import { CLIENT_ADDRESS, clientAddress } from '@/lib/networks/client-address'
import { watchForwarding } from '@/server/http/proxies'
import { mayChange } from '@/server/http/same-origin'

const FORWARDED = [
  'forwarded',
  'x-forwarded-for',
  'x-real-ip',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-forwarded-port',
  'x-forwarded-server',
]

type Options = { siteUrl: string; trustedProxies: number }

export function guardRequests(next: RequestListener, { siteUrl, trustedProxies }: Options): RequestListener {
  const { origin, host, protocol } = new URL(siteUrl)
  const site = { origin, host, scheme: protocol.slice(0, -1) }
  const watch = watchForwarding(trustedProxies)
  const cookies = new Set([sessionCookie(siteUrl).name, FLASH_COOKIE])
  return (request, response) => {
    if (!mayChange(request, origin)) return refuse(response)
    watch(request)
    sayWhatIsAsked(request, trustedProxies)
    trustOnlyTheSite(request, site)
    if (request.headers.cookie !== undefined) leaveOnly(cookies, request.headers)
    if (protocol === 'https:') response.setHeader('Strict-Transport-Security', 'max-age=31536000')
    next(request, response)
  }
}

function refuse(response: ServerResponse): void {
  response.writeHead(403, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' })
  response.end('This request comes from another site and was refused.\n')
}

function sayWhatIsAsked({ headers, socket, url }: IncomingMessage, trustedProxies: number): void {
  const forwarded = headers['x-forwarded-for']
  headers[CLIENT_ADDRESS] = clientAddress(socket.remoteAddress, String(forwarded ?? ''), trustedProxies)
  headers[ASKED_PAGE] = adminPage(url)
}

// Next compares a server action's Origin with these headers, so they hold only what was checked above.
function trustOnlyTheSite(request: IncomingMessage, site: { origin: string; host: string; scheme: string }) {
  // Deleting an absent header would slow down every later access.
  for (const name of FORWARDED) if (name in request.headers) delete request.headers[name]
  request.headers['x-forwarded-host'] = site.host
  request.headers['x-forwarded-proto'] = site.scheme
  if (request.headers.origin !== undefined) request.headers.origin = site.origin
}

// A sibling domain can set cookies of any name here, and not all code that reads them is ours.
function leaveOnly(names: Set<string>, headers: IncomingHttpHeaders): void {
  const ours = (headers.cookie ?? '')
    .split(';')
    .filter((cookie) => names.has(cookie.split('=', 1)[0]?.trim() ?? ''))
  if (ours.length > 0) headers.cookie = ours.join(';').trim()
  else delete headers.cookie
}
