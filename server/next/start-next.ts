import { once } from 'node:events'
import { Agent, createServer } from 'node:http'
import path from 'node:path'
import type { Env } from '@/lib/platform/env'
import { startNextWorker, type At, type Next } from './next-worker.ts'
import { socketFolder } from './socket-folder.ts'

/** Starts Next, which makes the pages. It asks nothing of the database until it is asked itself; needs a build but in development. */
export function startNext(
  { HOST, PORT }: Pick<Env, 'HOST' | 'PORT'>,
  { dev }: { dev: boolean },
): Promise<Next> {
  const at = { hostname: HOST, port: PORT }
  return dev ? nextInDevelopment(at) : startNextWorker(at)
}

// In development it reloads what changes, which it does in this process alone.
async function nextInDevelopment(at: At): Promise<Next> {
  const { default: next } = await import('next')
  // A connection that is kept is closed by who asks.
  const httpServer = createServer({ keepAliveTimeout: 0, requestTimeout: 0 })
  const app = next({ dev: true, ...at, dir: process.cwd(), httpServer })
  await app.prepare()
  const handle = app.getRequestHandler()
  httpServer.on('request', (request, response) => void handle(request, response))
  const { folder, remove } = await socketFolder()
  const agent = new Agent({ keepAlive: true })
  const socketPath = path.join(folder, 'next')
  await once(httpServer.listen(socketPath), 'listening')
  return {
    socket: () => ({ socketPath, agent }),
    upgrade: (...upgraded) => httpServer.emit('upgrade', ...upgraded),
    async stop() {
      agent.destroy()
      httpServer.close()
      httpServer.closeAllConnections()
      await app.close()
      await remove()
    },
  }
}
