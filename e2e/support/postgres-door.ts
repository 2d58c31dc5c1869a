import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

const SHUTTING_DOWN = refusal('57P03', 'the database system is shutting down')

/** A door before a PostgreSQL that can be shut as PostgreSQL does it while it stops and starts. */
export class Door {
  /** How many were refused since it was shut. */
  refused = 0
  private shut = false
  private readonly through = new Set<Socket>()
  private readonly server = createServer((socket) => (this.shut ? this.refuse(socket) : this.lead(socket)))

  private constructor(private readonly behind: URL) {}

  /** The door, and the address of the database through it. */
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

  private lead(socket: Socket): void {
    const inside = connect(Number(this.behind.port), this.behind.hostname)
    for (const [end, other] of [
      [socket, inside],
      [inside, socket],
    ] as const) {
      this.through.add(end)
      end.on('error', () => {})
      end.on('close', () => {
        this.through.delete(end)
        other.destroy()
      })
      end.pipe(other)
    }
  }
}

// https://www.postgresql.org/docs/current/protocol-message-formats.html: ErrorResponse.
function refusal(code: string, message: string): Buffer {
  const fields = Buffer.from(`SFATAL\0VFATAL\0C${code}\0M${message}\0\0`)
  const head = Buffer.alloc(5)
  head.write('E')
  head.writeInt32BE(4 + fields.length, 1)
  return Buffer.concat([head, fields])
}
