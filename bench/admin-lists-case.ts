import { ownersCookie } from '@/testing/scenes/owners-cookie'
import { perSecond, unexpectedOutcomes, type LoadPlan } from '@/tools/load/generator'
import { measure } from '@/tools/load/measure'
import type { Visit } from '@/tools/load/requests'
import { watched, type Case, type CaseResult, type Context } from './case.ts'
import type { Database } from './database.ts'

// Each signs every tenth of a second and a little: 300 a second and more in all.
const SIGNERS = 36
const PAUSE_MS = 100
const LEAST_SIGNED = 300
const GENERATOR = new URL('../tools/load/program.ts', import.meta.url)

export const adminListsCase: Case = {
  name: 'admin-lists',
  title: 'lists of the admin area',
  connections: 1,
  writes: true,
  needs: 'own site',
  measure: readLists,
}

/** The same while 300 people a second sign. */
export const adminInStormCase: Case = {
  ...adminListsCase,
  name: 'admin-in-storm',
  title: 'lists of the admin area while 300/s sign',
  async measure(context, connections) {
    const { site, warmUp, seconds, run } = context
    const visit: Visit = { kind: 'sign-form', domain: `storm-${run}.example.org` }
    const storm: LoadPlan = {
      targets: site.targets,
      connections: SIGNERS,
      pause: PAUSE_MS,
      warmUp,
      seconds,
      visits: [{ share: 100, visit }],
    }
    const [lists, signing] = await Promise.all([
      readLists(context, connections),
      measure(GENERATOR, storm, watched(context)),
    ])
    const signed = Math.round(perSecond(signing.load))
    const problems = [...lists.problems, ...unexpectedOutcomes(visit, signing.load.outcomes[0])]
    if (signed < LEAST_SIGNED) problems.push(`only ${signed} a second signed`)
    return { ...lists, problems }
  },
}

async function readLists(context: Context, connections: number): Promise<CaseResult> {
  const { database, site, warmUp, seconds } = context
  if (!database) throw new Error('The admin area needs a database')
  await database.settle()
  const cookie = await ownersCookie()
  const visits = (await listsOf(database)).map((path) => {
    const visit: Visit = { kind: 'read', path: `/admin${path}`, cookie }
    return { share: 1, visit }
  })
  const plan: LoadPlan = { targets: site.targets, connections, warmUp, seconds, visits }
  const measured = await measure(GENERATOR, plan, watched(context))
  const problems = visits.flatMap(({ visit }, index) =>
    unexpectedOutcomes(visit, measured.load.outcomes[index]),
  )
  return { ...measured, problems, verified: '' }
}

// First pages, deep pages, and filters with an index of their own.
async function listsOf(database: Database): Promise<string[]> {
  const [middle] = await database.ask<{ id: string }>(
    'SELECT id FROM signatures ORDER BY id OFFSET (SELECT count(*) / 2 FROM signatures) LIMIT 1',
  )
  const before = middle
    ? [`/signatures?before=${middle.id}`, `/signatures?state=confirmed&before=${middle.id}`]
    : []
  return [
    '/signatures',
    '/signatures?state=confirmed&country=MX',
    '/signatures?state=held',
    '/signatures?domain=example.org&state=removed',
    '/signatures?region=MX-JAL&from=2026-01-01',
    ...before,
    '/unusual',
    '/removals',
    '/audit',
    '/updates',
    '/references',
  ]
}
