import { createServer, ServerResponse, type RequestListener, type Server } from 'node:http'
import { Server as NetServer, type AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { cannotListen } from '@/server/host/check-port'
import { Connections } from './connections.ts'

const DRAIN_MS = 10_000
// Proxies close idle connections much sooner, so they never reuse one that we have just closed.
const KEEP_ALIVE_MS = 15_000
// Each takes a file descriptor and a few kB.
const MOST_CONNECTIONS = 2_000

const UNREAD: Record<string, string> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
}

export type Listening = {
  server: Server
  /** The address on this machine, whatever it listens on. */
  url: string
  /** Open connections get one last answer, are cut after 10 s, and may idle for `grace` ms: a request may be coming. */
  drain(grace?: number): Promise<void>
}

/** Port 0 is any free one. Throws StartupError when the port is taken or forbidden. */
export async function listen(
  handler: RequestListener,
  host: string,
  port: number,
  most = MOST_CONNECTIONS,
): Promise<Listening> {
  let draining = false
  const connections = new Connections(most)
  class DrainedResponse extends ServerResponse {
    // Every response passes here, even one without an explicit status.
    override writeHead(status: number, ...said: [never?, never?]): this {
      if (draining) this.shouldKeepAlive = false
      return super.writeHead(status, ...said)
    }
  }
  const server = createServer(
    {
      requestTimeout: 30_000,
      headersTimeout: 15_000,
      connectionsCheckingInterval: 5_000,
      keepAliveTimeout: KEEP_ALIVE_MS,
      ServerResponse: DrainedResponse,
    },
    (request, response) => {
      connections.asks(request, response)
      handler(request, response)
    },
  )
  server.on('connection', (socket) => connections.add(socket))
  server.on('clientError', refuseUnread)
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(cannotListen(error, host, port)))
    server.listen(port, host, resolve)
  })
  return {
    server,
    url: reachable(server.address() as AddressInfo),
    drain(grace = 0) {
      draining = true
      return closed(server, grace)
    },
  }
}

// The parser's errors: nothing was requested yet, and no cache may keep the answer.
function refuseUnread(error: NodeJS.ErrnoException, socket: Duplex): void {
  const status = UNREAD[error.code ?? ''] ?? '400 Bad Request'
  if (!socket.writable || error.code === 'ECONNRESET') return void socket.destroy()
  socket.end(
    `HTTP/1.1 ${status}\r\nConnection: close\r\nCache-Control: no-store\r\nContent-Length: 0\r\n\r\n`,
  )
}

function reachable({ address, port, family }: AddressInfo): string {
  const own = { '0.0.0.0': '127.0.0.1', '::': '::1' }[address] ?? address
  return `http://${family === 'IPv6' ? `[${own}]` : own}:${port}`
}

async function closed(server: Server, grace: number): Promise<void> {
  const timers = [
    setTimeout(() => server.closeIdleConnections(), grace),
    setTimeout(() => server.closeAllConnections(), DRAIN_MS),
  ]
  // An HTTP server's own close would cut idle connections at once.
  await new Promise<void>((resolve) => NetServer.prototype.close.call(server, () => resolve()))
  timers.forEach(clearTimeout)
}
