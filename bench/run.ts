import { FIRST_SECONDS, type Case, type Context, type Result } from './case.ts'
import { CASES, CEILINGS } from './cases.ts'

export type Row = { of: Case; connections: number; signatures: number; result: Result }

/** The cases of a run: those named, or all; on a site that is not our own none that writes unless it is named. */
export function choose(names: string[], { site, database, nginx }: Context): Case[] {
  const unknown = names.filter((name) => ![...CASES, ...CEILINGS].some((known) => known.name === name))
  if (unknown.length > 0) throw new Error(`There is no case ${unknown.join(', ')}`)
  const named = (one: Case) => (names.length > 0 ? names.includes(one.name) : site.own || !one.writes)
  return [...CASES, ...CEILINGS].filter((one) => {
    if (names.length === 0 && CEILINGS.includes(one)) return false
    return named(one) && possible(one, { site, database, nginx })
  })
}

type Given = Pick<Context, 'site' | 'database' | 'nginx'>

function possible({ needs }: Case, { site, database, nginx }: Given): boolean {
  if (needs === 'nginx') return nginx !== null
  if (needs === 'own site') return site.own
  if (needs === 'nothing') return true
  return database !== null && Boolean(process.env.AUTH_SECRET && process.env.DATA_KEY)
}

/** Runs everything once unmeasured: a process that has just started is several times slower. */
export async function warmUp(context: Context): Promise<void> {
  const mix = CASES.find(({ name }) => name === 'mix')
  if (!mix || !context.site.own) return
  console.error('  warming up …')
  await mix.measure({ ...context, run: `${context.run}-warm`, warmUp: 0, seconds: FIRST_SECONDS }, 32)
}

/** Measures cases at each number of connections, each just after its ceilings. `signatures` are in place already. */
export async function run(
  cases: Case[],
  connections: number[],
  context: Context,
  signatures: number,
): Promise<Row[]> {
  const rows: Row[] = []
  const add = async (of: Case, wanted: number) => {
    const count = of.connections ?? wanted
    if (rows.some((row) => row.of === of && row.connections === count)) return
    console.error(`  ${of.title}, ${count} connection${count === 1 ? '' : 's'} …`)
    rows.push({ of, connections: count, signatures, result: await of.measure(context, count) })
  }
  for (const one of cases.filter(({ when }) => !when || (when === 'full') === signatures > 0)) {
    for (const count of connections) {
      const ceilings = CEILINGS.filter(({ name }) => one.ceilings?.includes(name))
      for (const ceiling of ceilings) if (possible(ceiling, context)) await add(ceiling, count)
      await add(one, count)
    }
  }
  return rows
}
