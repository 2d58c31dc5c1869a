import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

export type SocketTarget = { port: number; localAddress?: string }
export type RawResponse = { status: number; headers: [name: string, value: string][]; body: string }

const TIMEOUT_MS = 30_000

export async function open({ port, localAddress }: SocketTarget): Promise<Socket> {
  const socket = connect({ port, host: '127.0.0.1', localAddress })
  // Some are meant to be closed by the site.
  socket.on('error', () => {})
  await once(socket, 'connect')
  return socket
}

/** Sends raw bytes. Status 0 means no answer. */
export async function exchange(place: SocketTarget, bytes: string): Promise<RawResponse> {
  const socket = await open(place)
  const chunks: Buffer[] = []
  socket.setTimeout(TIMEOUT_MS, () => socket.destroy())
  socket.on('data', (chunk) => chunks.push(chunk))
  const closed = new Promise((resolve) => socket.once('close', resolve))
  socket.write(bytes, 'latin1')
  await closed
  return parsed(Buffer.concat(chunks).toString('latin1'))
}

export function getRequest(target: string, headers: string[] = []): string {
  return [`GET ${target} HTTP/1.1`, 'Host: 127.0.0.1', ...headers, 'Connection: close', '', ''].join('\r\n')
}

function parsed(received: string): RawResponse {
  // Skips 100 Continue.
  const text = received.replace(/^HTTP\/1\.1 1\d\d [^]*?\r\n\r\n/, '')
  const end = text.indexOf('\r\n\r\n')
  const [line = '', ...lines] = text.slice(0, end < 0 ? text.length : end).split('\r\n')
  const headers = lines.map((header): [string, string] => {
    const colon = header.indexOf(':')
    return [header.slice(0, colon).toLowerCase(), header.slice(colon + 1).trim()]
  })
  const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(line)?.[1] ?? 0)
  return { status, headers, body: end < 0 ? '' : text.slice(end + 4) }
}
