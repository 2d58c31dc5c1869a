import { createServer, request, type IncomingHttpHeaders, type RequestListener } from 'node:http'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

export type Fetched = { status: number; headers: IncomingHttpHeaders; body: Buffer }

export type Door = {
  /** Asks for an address as any visitor would. Rejects when nothing comes within `PATIENCE_MS`. */
  fetch(address: string): Promise<Fetched>
  close(): Promise<void>
}

const PATIENCE_MS = 20_000

/** A door to a handler for this process alone (a socket file nobody else may reach), to ask it for pages that are kept. */
export async function openDoor(handler: RequestListener): Promise<Door> {
  const folder = await mkdtemp(path.join(tmpdir(), 'campaign-site-'))
  const socketPath = path.join(folder, 'next')
  const server = createServer(handler)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(socketPath, resolve)
  })
  return {
    fetch: (address) => ask(socketPath, address),
    async close() {
      server.close()
      server.closeAllConnections()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

function ask(socketPath: string, address: string): Promise<Fetched> {
  return new Promise((resolve, reject) => {
    const headers = { accept: 'text/html,*/*', 'accept-encoding': 'identity' }
    const signal = AbortSignal.timeout(PATIENCE_MS)
    request({ socketPath, path: address, headers, signal, agent: false }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 500,
          headers: response.headers,
          body: Buffer.concat(chunks),
        }),
      )
    })
      .on('error', reject)
      .end()
  })
}
