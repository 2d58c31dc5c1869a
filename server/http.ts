import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { StartFailure } from './failure.ts'

const DRAIN_MS = 10_000

export type Listening = {
  server: Server
  /** Where this machine itself reaches it, whatever it listens on. */
  url: string
  drain(): Promise<void>
}

/** Listens on host and port (0 is any free one). Throws StartFailure when the port is taken or not allowed. */
export async function listen(handler: RequestListener, host: string, port: number): Promise<Listening> {
  const server = createServer(
    { requestTimeout: 30_000, headersTimeout: 15_000, keepAliveTimeout: 5_000 },
    handler,
  )
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(new StartFailure(whyNot(error, host, port))),
    )
    server.listen(port, host, resolve)
  })
  return { server, url: reachable(server.address() as AddressInfo), drain: () => drain(server) }
}

function reachable({ address, port, family }: AddressInfo): string {
  const own = { '0.0.0.0': '127.0.0.1', '::': '::1' }[address] ?? address
  return `http://${family === 'IPv6' ? `[${own}]` : own}:${port}`
}

// Requests under way are answered; idle connections are closed; what hangs is cut after a while.
async function drain(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  server.closeIdleConnections()
  const cut = setTimeout(() => server.closeAllConnections(), DRAIN_MS)
  await closed
  clearTimeout(cut)
}

function whyNot(error: NodeJS.ErrnoException, host: string, port: number): string {
  if (error.code === 'EADDRINUSE') return `Port ${port} on ${host} is taken: stop what uses it, or set PORT.`
  if (error.code === 'EACCES') return `Port ${port} may not be used by this user: set PORT to one above 1023.`
  return `The server cannot listen on ${host}:${port}: ${error.code ?? error.message}`
}
