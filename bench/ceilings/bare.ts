import { fork } from 'node:child_process'
import { once } from 'node:events'
import { request, type IncomingMessage } from 'node:http'
import { buffer } from 'node:stream/consumers'
import type { Case } from '../case.ts'
import { unexpected, type Plan } from '../load/generator.ts'
import { measure } from '../measure.ts'
import type { Bare } from './bare-http.ts'

const GENERATOR = new URL('../load/program.ts', import.meta.url)
// Of one connection, or set by node:http itself.
const OF_THE_CONNECTION = /^(connection|keep-alive|transfer-encoding|date|content-length)$/i

/** A ceiling: a process that answers with the bytes the site gave for an address, headers and compression included. */
export function bareHttp({ name, title, path }: { name: string; title: string; path: string }): Case {
  return {
    name,
    title,
    writes: false,
    needs: 'own site',
    async measure({ site, warmUp, seconds }, connections) {
      const server = fork(new URL('./bare-http.ts', import.meta.url))
      try {
        server.send(await copyOf(new URL(path, site.targets[0])))
        const [port] = await once(server, 'message')
        const read = { share: 100, visit: { kind: 'read', path } as const }
        const targets = [`http://127.0.0.1:${port}`]
        const plan: Plan = { targets, connections, warmUp, seconds, visits: [read] }
        const measured = await measure(GENERATOR, plan, { site: [server.pid ?? 0], database: [] })
        const problems = unexpected(read.visit, measured.load.outcomes[0])
        return { ...measured, problems, verified: '' }
      } finally {
        server.disconnect()
      }
    },
  }
}

async function copyOf(url: URL): Promise<Bare> {
  const asked = request(url, {
    headers: { 'Accept-Encoding': 'gzip, deflate, br, zstd', Accept: 'text/html' },
  })
  asked.end()
  const [response] = (await once(asked, 'response')) as [IncomingMessage]
  const body = await buffer(response)
  const pairs = Array.from({ length: response.rawHeaders.length / 2 }, (_, index): [string, string] => {
    const [name = '', value = ''] = response.rawHeaders.slice(2 * index)
    return [name, value]
  })
  const headers = pairs.filter(([header]) => !OF_THE_CONNECTION.test(header))
  return { headers: [...headers, ['Content-Length', String(body.length)]], body: body.toString('base64') }
}
