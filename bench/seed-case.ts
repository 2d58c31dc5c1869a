import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Case } from './case.ts'

export function seedCase(count: number): Case {
  return {
    name: 'seed',
    title: 'signatures made by seed:signatures',
    connections: 1,
    writes: true,
    needs: 'own site',
    when: 'full',
    async measure({ database }) {
      if (!database) throw new Error('Signatures need a database')
      const before = await database.signatures()
      const began = performance.now()
      const args = ['run', 'seed:signatures', '--', String(count)]
      const [code] = await once(spawn('npm', args, { stdio: ['ignore', 'ignore', 'inherit'] }), 'exit')
      if (code !== 0) throw new Error(`npm ${args.join(' ')} ended with ${code}`)
      const seconds = (performance.now() - began) / 1_000
      const made = (await database.signatures()) - before
      const problems = made === count ? [] : [`${made} signatures stand there of ${count}`]
      return {
        load: { requests: count, seconds, p50: 0, p99: 0, cpu: 0, outcomes: [] },
        cpu: { site: null, database: null, load: 0 },
        memory: { site: null, database: null },
        verified: String(count),
        problems,
      }
    },
  }
}
