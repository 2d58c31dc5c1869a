import type { Case } from '@/bench/case'
import { unexpectedOutcomes, type LoadPlan } from '@/tools/load/generator'
import { measure } from '@/tools/load/measure'

const GENERATOR = new URL('../../tools/load/program.ts', import.meta.url)

/** nginx serves the site's own response from a file. */
export function nginxStaticCase({ name, title }: { name: string; title: string }): Case {
  return {
    name,
    title,
    writes: false,
    needs: 'nginx',
    async measure({ nginx, warmUp, seconds }, connections) {
      if (!nginx) throw new Error('There is no nginx')
      const { origin, pathname } = new URL(nginx.fileUrl)
      const read = { share: 100, visit: { kind: 'read', path: pathname } as const }
      const plan: LoadPlan = { targets: [origin], connections, warmUp, seconds, visits: [read] }
      const measured = await measure(GENERATOR, plan, { site: [nginx.pid], database: [] })
      return {
        ...measured,
        problems: unexpectedOutcomes(read.visit, measured.load.outcomes[0]),
        verified: '',
      }
    },
  }
}
