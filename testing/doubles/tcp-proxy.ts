import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

const SHUTTING_DOWN = refusal('57P03', 'the database system is shutting down')

/** A proxy in front of PostgreSQL that can reject connections like a server that is shutting down. */
export class Door {
  refused = 0
  private shut = false
  private held: Map<Socket, Buffer[]> | null = null
  private readonly through = new Set<Socket>()
  private readonly server = createServer((socket) => (this.shut ? this.refuse(socket) : this.lead(socket)))

  private constructor(private readonly behind: URL) {}

  static async before(database: string): Promise<{ door: Door; url: string }> {
    const door = new Door(new URL(database))
    await once(door.server.listen(0, '127.0.0.1'), 'listening')
    const url = new URL(database)
    url.hostname = '127.0.0.1'
    url.port = String((door.server.address() as AddressInfo).port)
    return { door, url: url.href }
  }

  close(): void {
    this.shut = true
    this.refused = 0
    for (const socket of this.through) socket.destroy()
  }

  open(): void {
    this.shut = false
  }

  hold(): void {
    this.held = new Map()
  }

  /** Delivers what was held in one piece each, as a busy machine reads it, and ends those connections. */
  letGo(): void {
    for (const [outside, said] of this.held ?? []) outside.end(Buffer.concat(said))
    this.held = null
  }

  end(): void {
    this.close()
    this.server.close()
  }

  private refuse(socket: Socket): void {
    socket.on('error', () => {})
    socket.once('data', () => {
      this.refused += 1
      socket.end(SHUTTING_DOWN)
    })
  }

  private lead(outside: Socket): void {
    const inside = connect(Number(this.behind.port), this.behind.hostname)
    for (const socket of [outside, inside]) {
      this.through.add(socket)
      socket.on('error', () => {})
      socket.on('close', () => this.through.delete(socket))
    }
    outside.on('close', () => inside.destroy())
    outside.pipe(inside)
    inside.on('data', (said) => this.say(outside, said))
    inside.on('close', () => {
      if (!this.held) outside.destroy()
    })
  }

  private say(outside: Socket, said: Buffer): void {
    if (!this.held) return void outside.write(said)
    this.held.set(outside, [...(this.held.get(outside) ?? []), said])
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
