import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { addCheckpoint, type WitnessedLog } from './add-checkpoint.ts'
import type { WitnessKey } from './key.ts'
import { originHash } from './memory.ts'

const MOST_BYTES = 256 * 1024
const MOST_CONNECTIONS = 200
const REQUEST_MS = 10_000

/** Answers logs at /add-checkpoint and whoever compares at /HASH/checkpoint; not listening yet. */
export function witnessServer(logs: Map<string, WitnessedLog>, key: WitnessKey): Server {
  const views = new Map(
    [...logs].map(([origin, { memory }]) => [`/${originHash(origin)}/checkpoint`, memory]),
  )
  const server = createServer(
    { requestTimeout: REQUEST_MS, headersTimeout: REQUEST_MS, connectionsCheckingInterval: 1000 },
    (request, response) => {
      handle(request, response).catch(() => {
        // Of a failed write the log learns nothing but that it failed, and asks again.
        console.error(`${new Date().toISOString()} error: a request could not be answered`)
        response.writeHead(500).end()
      })
    },
  )
  server.maxConnections = MOST_CONNECTIONS
  return server

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [path = ''] = (request.url ?? '').split('?')
    if (path === '/add-checkpoint') return add(request, response)
    const memory = views.get(path)
    if (!memory) return text(response, 404, 'There is nothing here.\n')
    if (request.method !== 'GET' && request.method !== 'HEAD') return otherMethod(response, 'GET, HEAD')
    const latest = memory.latest()
    if (!latest) return text(response, 404, 'Nothing was cosigned yet.\n')
    response.setHeader('access-control-allow-origin', '*')
    text(response, 200, latest.bytes)
  }

  async function add(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== 'POST') return otherMethod(response, 'POST')
    const body = await bodyOf(request)
    if (!body) return text(response, 413, 'This is longer than a checkpoint may be.\n')
    const { status, body: answer } = await addCheckpoint(logs, key, body)
    text(response, status, answer, status === 409 ? 'text/x.tlog.size' : undefined)
  }
}

/** Null where it is too long: the rest is read and dropped, so that the answer arrives. */
async function bodyOf(request: IncomingMessage): Promise<Buffer | null> {
  const pieces: Buffer[] = []
  let length = 0
  for await (const piece of request) {
    const bytes = piece as Buffer
    length += bytes.length
    if (length <= MOST_BYTES) pieces.push(bytes)
  }
  return length <= MOST_BYTES ? Buffer.concat(pieces) : null
}

function otherMethod(response: ServerResponse, allowed: string): void {
  response.setHeader('allow', allowed)
  text(response, 405, 'This address is asked in another way.\n')
}

function text(
  response: ServerResponse,
  status: number,
  body: string | Buffer,
  type = 'text/plain; charset=utf-8',
): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body)
}
