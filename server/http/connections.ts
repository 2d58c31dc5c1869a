import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { clientAddress } from '@/lib/networks/client-address'
import { hostOf } from '@/lib/networks/network'

type Connection = { socket: Socket; host: string; request?: IncomingMessage; response?: ServerResponse }

/** When full, ends the oldest idle connection of the host with most: one host may use all that no other needs. */
export class Connections {
  private readonly open = new Map<Socket, Connection>()
  private readonly byHost = new Map<string, Set<Connection>>()

  constructor(private readonly most: number) {}

  add(socket: Socket): void {
    const host = hostOf(clientAddress(socket.remoteAddress, undefined, 0))
    const connection: Connection = { socket, host }
    this.open.set(socket, connection)
    const ofHost = this.byHost.get(host) ?? new Set()
    this.byHost.set(host, ofHost.add(connection))
    socket.once('close', () => this.remove(connection))
    if (this.open.size > this.most) (this.dispensable() ?? connection).socket.destroy()
  }

  asks(request: IncomingMessage, response: ServerResponse): void {
    const connection = this.open.get(request.socket)
    if (!connection) return
    connection.request = request
    connection.response = response
  }

  private dispensable(): Connection | undefined {
    let most = new Set<Connection>()
    for (const connections of this.byHost.values()) if (connections.size > most.size) most = connections
    let newest: Connection | undefined
    for (const connection of most) {
      if (!isBusy(connection)) return connection
      newest = connection
    }
    return newest
  }

  private remove(connection: Connection): void {
    this.open.delete(connection.socket)
    const ofHost = this.byHost.get(connection.host)
    ofHost?.delete(connection)
    if (ofHost?.size === 0) this.byHost.delete(connection.host)
  }
}

function isBusy({ request, response }: Connection): boolean {
  return Boolean(request?.complete && response && !response.writableEnded)
}
