import { fork } from 'node:child_process'
import { once } from 'node:events'
import type { Case } from '@/bench/case'
import { unexpectedOutcomes, type LoadPlan } from '@/tools/load/generator'
import { measure } from '@/tools/load/measure'
import { copyResponse } from './copy-response.ts'

const GENERATOR = new URL('../../tools/load/program.ts', import.meta.url)

/** Serves the site's own response, headers and compression included, from a bare node:http server. */
export function bareHttpCase({ name, title, path }: { name: string; title: string; path: string }): Case {
  return {
    name,
    title,
    writes: false,
    needs: 'own site',
    async measure({ site, warmUp, seconds }, connections) {
      const server = fork(new URL('./bare-http-program.ts', import.meta.url))
      try {
        server.send(await copyResponse(new URL(path, site.targets[0])))
        const [port] = await once(server, 'message')
        const read = { share: 100, visit: { kind: 'read', path } as const }
        const targets = [`http://127.0.0.1:${port}`]
        const plan: LoadPlan = { targets, connections, warmUp, seconds, visits: [read] }
        const measured = await measure(GENERATOR, plan, { site: [server.pid ?? 0], database: [] })
        const problems = unexpectedOutcomes(read.visit, measured.load.outcomes[0])
        return { ...measured, problems, verified: '' }
      } finally {
        server.disconnect()
      }
    },
  }
}
