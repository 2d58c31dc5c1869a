import type { Env } from '@/lib/platform/env'
import { startNextApart, type At, type Next } from './next-worker.ts'

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
