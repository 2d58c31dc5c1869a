import { once } from 'node:events'
import { Agent, createServer, type RequestListener } from 'node:http'
import path from 'node:path'
import type { Next } from '@/server/next/next-worker'
import { socketFolder } from '@/server/next/socket-folder'

/** Listens on a socket file, like Next. */
export async function fakeNext(handler: RequestListener): Promise<Next> {
  const { folder, remove } = await socketFolder()
  const socketPath = path.join(folder, 'next')
  const agent = new Agent({ keepAlive: true })
  const server = createServer({ keepAliveTimeout: 0 }, handler).listen(socketPath)
  await once(server, 'listening')
  return {
    socket: () => ({ socketPath, agent }),
    async stop() {
      agent.destroy()
      server.close()
      server.closeAllConnections()
      await remove()
    },
  }
}
