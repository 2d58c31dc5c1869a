import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

const SHUTTING_DOWN = refusal('57P03', 'the database system is shutting down')

/** A proxy in front of PostgreSQL that can reject connections like a server that is shutting down. */
export class TcpProxy {
  refused = 0
  private refusing = false
  private held: Map<Socket, Buffer[]> | null = null
  private readonly sockets = new Set<Socket>()
  private readonly server = createServer((socket) =>
    this.refusing ? this.refuse(socket) : this.forward(socket),
  )

  private constructor(private readonly target: URL) {}

  static async inFrontOf(database: string): Promise<{ proxy: TcpProxy; url: string }> {
    const proxy = new TcpProxy(new URL(database))
    await once(proxy.server.listen(0, '127.0.0.1'), 'listening')
    const url = new URL(database)
    url.hostname = '127.0.0.1'
    url.port = String((proxy.server.address() as AddressInfo).port)
    return { proxy, url: url.href }
  }

  refuseConnections(): void {
    this.refusing = true
    this.refused = 0
    for (const socket of this.sockets) socket.destroy()
  }

  acceptConnections(): void {
    this.refusing = false
  }

  holdResponses(): void {
    this.held = new Map()
  }

  /** Delivers held data in one piece each, as a busy machine reads it, then ends those connections. */
  releaseResponses(): void {
    for (const [client, bytes] of this.held ?? []) client.end(Buffer.concat(bytes))
    this.held = null
  }

  stop(): void {
    this.refuseConnections()
    this.server.close()
  }

  private refuse(socket: Socket): void {
    socket.on('error', () => {})
    socket.once('data', () => {
      this.refused += 1
      socket.end(SHUTTING_DOWN)
    })
  }

  private forward(client: Socket): void {
    const upstream = connect(Number(this.target.port), this.target.hostname)
    for (const socket of [client, upstream]) {
      this.sockets.add(socket)
      socket.on('error', () => {})
      socket.on('close', () => this.sockets.delete(socket))
    }
    client.on('close', () => upstream.destroy())
    client.pipe(upstream)
    upstream.on('data', (bytes) => this.respond(client, bytes))
    upstream.on('close', () => {
      if (!this.held) client.destroy()
    })
  }

  private respond(client: Socket, bytes: Buffer): void {
    if (!this.held) return void client.write(bytes)
    this.held.set(client, [...(this.held.get(client) ?? []), bytes])
  }
}

// https://www.postgresql.org/docs/current/protocol-message-formats.html (ErrorResponse)
function refusal(code: string, message: string): Buffer {
  const fields = Buffer.from(`SFATAL\0VFATAL\0C${code}\0M${message}\0\0`)
  const head = Buffer.alloc(5)
  head.write('E')
  head.writeInt32BE(4 + fields.length, 1)
  return Buffer.concat([head, fields])
}
