import { once } from 'node:events'
import { Agent, createServer } from 'node:http'
import path from 'node:path'
import type { Env } from '@/lib/platform/env'
import { startNextWorker, type At, type Next } from './next-worker.ts'
import { socketFolder } from './socket-folder.ts'

/** Needs a build except in development; queries no database before the first request. */
export function startNext(
  { HOST, PORT }: Pick<Env, 'HOST' | 'PORT'>,
  { dev }: { dev: boolean },
): Promise<Next> {
  const at = { hostname: HOST, port: PORT }
  return dev ? nextInDevelopment(at) : startNextWorker(at)
}

// In this process, since hot reloading works only here.
async function nextInDevelopment(at: At): Promise<Next> {
  const { default: next } = await import('next')
  // Only the client closes idle connections.
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
