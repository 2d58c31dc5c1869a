import net from 'node:net'
import tls from 'node:tls'
import { ResponseParser, type ParsedResponse } from './response-parser.ts'

const RECONNECT_MS = 100
const READ_BYTES = 64 * 1024

export type Events = {
  next(): string | null
  answered(answer: ParsedResponse | null, milliseconds: number): void
  closed(): void
}

/** One keep-alive connection, one request at a time. */
export class Connection {
  private socket: net.Socket
  private asked: number | null = null
  private ended = false

  constructor(
    private readonly target: URL,
    private readonly events: Events,
    private readonly pause = 0,
  ) {
    this.socket = this.connect()
  }

  close(): void {
    this.ended = true
    this.socket.destroy()
  }

  private connect(): net.Socket {
    const parser = new ResponseParser((answer) => this.take(answer))
    const take = (bytes: Uint8Array) => parser.push(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length))
    const socket = open(this.target, take, () => this.ask())
    socket.setNoDelay(true)
    socket.on('error', () => {})
    socket.once('close', () => this.broke())
    return socket
  }

  private ask(): void {
    const request = this.events.next()
    if (request === null) return this.close()
    this.asked = performance.now()
    this.socket.write(request, 'latin1')
  }

  private take(answer: ParsedResponse): void {
    if (this.asked === null) return
    const took = performance.now() - this.asked
    this.asked = null
    this.events.answered(answer, took)
    if (answer.closes) this.socket.destroy()
    else if (this.pause > 0) setTimeout(() => this.askLater(), this.pause)
    else this.ask()
  }

  private askLater(): void {
    if (!this.ended && !this.socket.destroyed) this.ask()
  }

  private broke(): void {
    if (this.asked !== null) this.events.answered(null, performance.now() - this.asked)
    this.asked = null
    if (this.ended) return this.events.closed()
    setTimeout(() => {
      if (this.ended) this.events.closed()
      else this.socket = this.connect()
    }, RECONNECT_MS)
  }
}

// Reusing one buffer saves a tenth of the generator's time.
function open({ hostname, port, protocol }: URL, take: (bytes: Uint8Array) => void, ready: () => void) {
  const host = hostname.replace(/^\[|\]$/g, '')
  if (protocol === 'https:') {
    const servername = net.isIP(host) ? undefined : host
    return tls.connect({ host, port: Number(port) || 443, servername }, ready).on('data', take)
  }
  const onread = {
    buffer: Buffer.allocUnsafe(READ_BYTES),
    callback: (length: number, buffer: Uint8Array) => {
      take(buffer.subarray(0, length))
      return true
    },
  }
  return net.connect({ host, port: Number(port) || 80, onread }, ready)
}
