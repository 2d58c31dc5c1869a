import { acceptedCount, unexpectedOutcomes, type LoadPlan } from '@/tools/load/generator'
import { measure } from '@/tools/load/measure'
import type { Visit } from '@/tools/load/requests'
import { FIRST_SECONDS, watched, type Case, type CaseResult, type Context, type Paths } from './case.ts'
import { makePending } from './pending.ts'
import type { ExtraProcess } from './site.ts'
import { differences } from './verify.ts'

type Reading = keyof Paths
type Writing = Exclude<Visit['kind'], 'read' | 'read-each'>
type Doing = Reading | Writing | 'confirm-page'

export type Traffic = { share: number; does: Doing }[]

type Settings = Pick<Case, 'name' | 'title'> & {
  traffic: Traffic
  baselines?: string[]
  through?: 'nginx' | 'two processes'
  /** The most that can be confirmed in a second: so many tokens are prepared. */
  mostConfirmations?: number
}

// A browser’s, so that the view counts.
const AGENT = 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0'
// Opened again and again: so many different links come at once in a peak.
const OPENED_LINKS = 5_000
const LEDGER_WITHIN_MS = 10_000
const GENERATOR = new URL('../tools/load/program.ts', import.meta.url)

/** Measures traffic, then verifies every acknowledged signature and confirmation. */
export function trafficCase({
  name,
  title,
  traffic,
  baselines,
  through,
  mostConfirmations = 6_000,
}: Settings): Case {
  const confirms = traffic.some(({ does }) => does === 'confirm')
  const opens = traffic.some(({ does }) => does === 'confirm-page')
  return {
    name,
    title,
    writes: traffic.some(({ does }) => isWriting(does)),
    needs: needsOf(through, confirms || opens),
    baselines,
    async measure(given, connections) {
      const second = through === 'two processes' ? await given.site.startAnother() : null
      const context = second ? withSecondProcess(given, second) : through ? behindNginx(given) : given
      const signedIn = `${name}-${connections}-${context.run}.example.org`
      const confirmedIn = `confirmed-${signedIn}`
      const seconds = context.warmUp + context.seconds
      const most = opens ? OPENED_LINKS : Math.min(mostConfirmations, connections * 400) * seconds
      const tokens =
        (confirms || opens) && context.database ? await makePending(context.database, confirmedIn, most) : []
      const visits = traffic.map(({ share, does }) => ({
        share,
        visit: visitOf(does, context.paths, signedIn, tokens),
      }))
      try {
        return await ask(context, connections, visits, { signedIn, confirmedIn })
      } finally {
        await second?.stop()
      }
    },
  }
}

function needsOf(through: Settings['through'], confirms: boolean): Case['needs'] {
  if (through) return through === 'nginx' ? 'nginx' : 'own site'
  return confirms ? 'database and secrets' : 'nothing'
}

function withSecondProcess(context: Context, { origin, pid }: ExtraProcess): Context {
  const { site } = context
  const both = { ...site, targets: [...site.targets, origin], pids: [...site.pids, pid] }
  return { ...context, site: both, warmUp: context.warmUp + FIRST_SECONDS }
}

function behindNginx(context: Context): Context {
  const { site, nginx } = context
  if (!nginx) throw new Error('There is no nginx in front')
  return { ...context, site: { ...site, targets: [nginx.url], pids: [...site.pids, nginx.pid] } }
}

function isWriting(does: Doing): does is Writing {
  return does === 'sign-json' || does === 'sign-form' || does === 'confirm'
}

function visitOf(does: Doing, paths: Paths, domain: string, tokens: string[]): Visit {
  if (does === 'page-by-link') return { kind: 'read', path: paths[does], agent: AGENT }
  if (does === 'confirm-page') return { kind: 'read-each', paths: tokens.map((token) => `/confirm/${token}`) }
  if (!isWriting(does)) return { kind: 'read', path: paths[does] }
  return does === 'confirm' ? { kind: does, tokens } : { kind: does, domain }
}

async function ask(
  context: Context,
  connections: number,
  visits: LoadPlan['visits'],
  domains: { signedIn: string; confirmedIn: string },
): Promise<CaseResult> {
  const { database, site, warmUp, seconds } = context
  if (site.own) await database?.settle()
  const before = await database?.count()
  const plan: LoadPlan = { targets: site.targets, connections, warmUp, seconds, visits }
  const measured = await measure(GENERATOR, plan, watched(context))

  const late = confirms(visits) ? ((await database?.unsequenced(LEDGER_WITHIN_MS)) ?? 0) : 0
  const done = (wanted: (kind: Visit['kind']) => boolean) =>
    visits.reduce(
      (sum, { visit }, index) =>
        wanted(visit.kind) ? sum + acceptedCount(visit, measured.load.outcomes[index]) : sum,
      0,
    )
  const signed = done((kind) => kind === 'sign-json' || kind === 'sign-form')
  const confirmed = done((kind) => kind === 'confirm')
  const problems = visits.flatMap(({ visit }, index) =>
    unexpectedOutcomes(visit, measured.load.outcomes[index]),
  )
  if (measured.load.requests === 0) problems.push('nothing was answered while it was measured')
  if (late > 0) problems.push(`${late} events are not in the ledger after ${LEDGER_WITHIN_MS / 1_000} s`)
  const writes = visits.some(({ visit }) => visit.kind !== 'read' && visit.kind !== 'read-each')
  if (!writes || !database || !before) return { ...measured, problems, verified: '' }
  problems.push(...(await differences(database, { signed, confirmed, ...domains }, before)))
  return { ...measured, problems, verified: String(signed + confirmed) }
}

function confirms(visits: LoadPlan['visits']): boolean {
  return visits.some(({ visit }) => visit.kind === 'confirm')
}
