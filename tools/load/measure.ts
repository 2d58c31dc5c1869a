import { fork } from 'node:child_process'
import { once } from 'node:events'
import { cpuOf, memoryOf } from '@/tools/usage'
import type { Load } from './generator.ts'

/** Roots of the process trees to measure; `program` when the load program does the site's work. */
export type Watched = { site: number[] | 'program'; database: number[] }

/** CPU in ms per request, peak memory in bytes; null where the system does not tell. */
export type Measured = {
  load: Load
  cpu: { site: number | null; database: number | null; load: number }
  memory: { site: number | null; database: number | null }
}

export type ProgramMessage = { window: 'begins' | 'ends' } | { load: Load }

const SAMPLE_MS = 500

export async function measure(program: URL, plan: unknown, { site, database }: Watched): Promise<Measured> {
  // Tests run without the TypeScript loader.
  const child = fork(program, { execArgv: ['--import', 'tsx'] })
  const pids = site === 'program' ? [child.pid ?? 0] : site
  const spent = { site: stopwatch(pids), database: stopwatch(database) }
  const peak = { site: 0, database: 0 }
  let load: Load | undefined
  child.on('message', (message: ProgramMessage) => {
    if ('load' in message) load = message.load
    else for (const watch of Object.values(spent)) watch[message.window]()
  })
  const sampling = setInterval(() => {
    peak.site = Math.max(peak.site, memoryOf(pids) ?? 0)
    peak.database = Math.max(peak.database, memoryOf(database) ?? 0)
  }, SAMPLE_MS)
  try {
    child.send(plan as object)
    const [code] = await once(child, 'exit')
    if (!load) throw new Error(`The load generator ended with ${code} and no result`)
  } finally {
    clearInterval(sampling)
    child.kill()
  }
  const each = (spent: number | null) => (spent === null || !load?.requests ? null : spent / load.requests)
  return {
    load,
    cpu: {
      site: each(spent.site.read()),
      database: each(spent.database.read()),
      load: each(load.cpu) ?? 0,
    },
    memory: { site: peak.site || null, database: peak.database || null },
  }
}

function stopwatch(pids: number[]) {
  const at: Record<'begins' | 'ends', number | null> = { begins: null, ends: null }
  return {
    begins: () => void (at.begins = cpuOf(pids)),
    ends: () => void (at.ends = cpuOf(pids)),
    read: () => (at.begins === null || at.ends === null ? null : at.ends - at.begins),
  }
}
