import type { IncomingMessage, RequestListener } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Env } from '@/lib/platform/env'
import { startNextApart } from './next-apart.ts'

export type Next = {
  answer: RequestListener
  /** For a connection that becomes another kind of one, which only development needs. */
  upgrade?: (request: IncomingMessage, socket: Duplex, head: Buffer) => unknown
  stop(): Promise<void>
}

/** The site's own host and port, for what Next says of itself. */
export type At = { hostname: string; port: number }

/** Starts Next, which makes the pages. It asks nothing of the database until it is asked itself; needs a build but in development. */
export function startNext(
  { HOST, PORT }: Pick<Env, 'HOST' | 'PORT'>,
  { dev }: { dev: boolean },
): Promise<Next> {
  const at = { hostname: HOST, port: PORT }
  return dev ? nextInDevelopment(at) : startNextApart(at)
}

// In development it reloads what changes, and needs our server for that.
async function nextInDevelopment(at: At): Promise<Next> {
  const { default: next } = await import('next')
  const app = next({ dev: true, ...at, dir: process.cwd() })
  await app.prepare()
  const handle = app.getRequestHandler()
  return {
    answer: (request, response) => void handle(request, response),
    upgrade: app.getUpgradeHandler(),
    stop: () => app.close(),
  }
}
