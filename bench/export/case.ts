import { ownersCookie } from '@/testing/scenes/owners-cookie'
import { measure } from '@/tools/load/measure'
import { watched, type Case } from '../case.ts'
import type { ExportPlan } from './program.ts'

const PROGRAM = new URL('./program.ts', import.meta.url)

type Settings = Pick<Case, 'name' | 'title'> & { addresses: boolean }

/** Exports every signature from a new process, to measure its memory alone. */
export function exportCase({ name, title, addresses }: Settings): Case {
  return {
    name,
    title,
    connections: 1,
    writes: true,
    needs: 'own site',
    when: 'full',
    async measure(context) {
      const { database, site } = context
      if (!database) throw new Error('An export needs a database')
      await database.settle()
      const signatures = await database.signatures()
      const process = await site.startAnother()
      try {
        const [origin = ''] = site.targets
        const plan: ExportPlan = { at: process.origin, origin, cookie: await ownersCookie(), addresses }
        const measured = await measure(PROGRAM, plan, { ...watched(context), site: [process.pid] })
        const { requests } = measured.load
        const problems = requests === signatures ? [] : [`${requests} rows came of ${signatures} signatures`]
        return { ...measured, problems, verified: String(requests) }
      } finally {
        await process.stop()
      }
    },
  }
}
