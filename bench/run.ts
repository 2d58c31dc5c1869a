import { perSecond } from '@/tools/load/generator'
import { FIRST_SECONDS, type Case, type CaseResult, type Context } from './case.ts'
import { BASELINES, CASES } from './cases.ts'

export type ResultRow = { of: Case; connections: number; signatures: number; result: CaseResult }

/** The named cases or all; on somebody else's site, writing ones only when named. */
export function chooseCases(names: string[], { site, database, nginx }: Context): Case[] {
  const unknown = names.filter((name) => ![...CASES, ...BASELINES].some((known) => known.name === name))
  if (unknown.length > 0) throw new Error(`There is no case ${unknown.join(', ')}`)
  const named = (one: Case) => (names.length > 0 ? names.includes(one.name) : site.own || !one.writes)
  return [...CASES, ...BASELINES].filter((one) => {
    if (names.length === 0 && BASELINES.includes(one)) return false
    return named(one) && isPossible(one, { site, database, nginx })
  })
}

type Given = Pick<Context, 'site' | 'database' | 'nginx'>

function isPossible({ needs }: Case, { site, database, nginx }: Given): boolean {
  if (needs === 'nginx') return nginx !== null
  if (needs === 'own site') return site.own
  if (needs === 'nothing') return true
  return database !== null && Boolean(process.env.AUTH_SECRET && process.env.DATA_KEY)
}

export async function warmUp(context: Context): Promise<void> {
  const mix = CASES.find(({ name }) => name === 'mix')
  if (!mix || !context.site.own) return
  console.error('  warming up …')
  await mix.measure({ ...context, run: `${context.run}-warm`, warmUp: 0, seconds: FIRST_SECONDS }, 32)
}

/** Runs cases at each number of connections; those with baselines `rounds` times, alternating with them: the medianResult counts. */
export async function runCases(
  cases: Case[],
  connections: number[],
  { rounds, signatures }: { rounds: number; signatures: number },
  context: Context,
): Promise<ResultRow[]> {
  const taken = new Map<string, { of: Case; connections: number; results: CaseResult[] }>()
  const take = async (of: Case, wanted: number, round: number) => {
    const count = of.connections ?? wanted
    const key = `${of.name} ${count}`
    const sofar = taken.get(key) ?? { of, connections: count, results: [] }
    taken.set(key, sofar)
    console.error(`  ${of.title}, ${count} connection${count === 1 ? '' : 's'} …`)
    sofar.results.push(await of.measure({ ...context, run: `${context.run}-${round}` }, count))
  }
  for (const one of cases.filter(({ when }) => !when || (when === 'full') === signatures > 0)) {
    for (const count of one.connections ? [one.connections] : connections) {
      const baselines = BASELINES.filter(({ name }) => one.baselines?.includes(name))
      const compared = baselines.filter((baseline) => isPossible(baseline, context))
      for (let round = 1; round <= (compared.length > 0 ? rounds : 1); round += 1) {
        for (const baseline of compared) await take(baseline, count, round)
        await take(one, count, round)
      }
    }
  }
  return [...taken.values()].map(({ results, ...row }) => ({
    ...row,
    signatures,
    result: medianResult(results),
  }))
}

export function medianResult(results: CaseResult[]): CaseResult {
  const bySpeed = [...results].sort((a, b) => perSecond(a.load) - perSecond(b.load))
  const middle = bySpeed[Math.floor((bySpeed.length - 1) / 2)]
  if (!middle) throw new Error('Nothing was measured')
  return { ...middle, problems: results.flatMap(({ problems }) => problems) }
}
