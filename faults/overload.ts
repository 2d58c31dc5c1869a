import { until } from '@/testing/until'
import type { LoadPlan } from '@/tools/load/generator'
import { measure } from '@/tools/load/measure'
import type { Drill } from './drill.ts'
import { atLeast, exactly, info, none, within } from './figures.ts'
import type { KillableSite } from './killable-site.ts'
import { postAsJson } from './posts.ts'
import { runStatement } from './run-statement.ts'

const CONNECTIONS = 250
const NORMAL_WITHIN = 10
const GENERATOR = new URL('../tools/load/program.ts', import.meta.url)
const EXPECTED = /^[23]\d\d\b|^503 with Retry-After$/
// An idle machine varies as much.
const AS_BEFORE = 3
const QUICK_MS = 100

export const overload: Drill = {
  name: 'overload',
  title: `${CONNECTIONS} connections at once`,
  async run(scene, { storm, patience }) {
    const mail = await scene.mail()
    const postgres = await scene.postgres(await scene.data())
    const site = await scene.site(await scene.folder(), mail, { LIMITS: 'off', DATABASE_URL: postgres.url })
    await site.start()
    for (let visit = 0; visit < 20; visit++) await visitTimes(site)
    const before = await visitTimes(site)
    const domain = 'storm.example.org'
    const plan: LoadPlan = {
      targets: [site.origin],
      connections: CONNECTIONS,
      warmUp: 0,
      seconds: storm,
      visits: [
        { share: 30, visit: { kind: 'read', path: '/' } },
        { share: 10, visit: { kind: 'read', path: '/petition.json' } },
        { share: 20, visit: { kind: 'read', path: '/sign' } },
        { share: 20, visit: { kind: 'sign-json', domain } },
        { share: 20, visit: { kind: 'sign-form', domain: `form.${domain}` } },
      ],
    }
    const { load } = await measure(GENERATOR, plan, { site: [], database: [] })
    const normal = await until('times are normal again', () => isNormal(site, before), { seconds: 60 })
    const outcomes = load.outcomes.flatMap((each) => Object.entries(each))
    const others = outcomes.filter(([answer]) => !EXPECTED.test(answer))
    const times = (wanted: RegExp) =>
      outcomes.filter(([answer]) => wanted.test(answer)).reduce((sum, [, times]) => sum + times, 0)
    const rows = await runStatement(postgres.url, 'SELECT FROM signatures WHERE email_domain LIKE $1', [
      `%${domain}`,
    ])
    return [
      info('answers', times(/./)),
      info('of these 503 with Retry-After', times(/^503/)),
      info('slowest of a hundred (p99)', `${Math.round(load.p99)} ms`),
      none(
        'answers other than 2xx, 3xx and 503 with Retry-After',
        others.map(([answer, times]) => `${times} × ${answer}`),
      ),
      atLeast('signatures found, beside those acknowledged', rows.length, times(/^202|^303 \/thanks/)),
      within('until times were normal again', normal, NORMAL_WITHIN * patience),
      exactly('crashes of the site', site.lives ? 0 : 1, 0),
    ]
  },
}

type Times = { page: number; form: number; signing: number }

async function visitTimes(site: KillableSite): Promise<Times> {
  return {
    page: await timeOf(() => site.statusOf('/')),
    form: await timeOf(() => site.statusOf('/sign')),
    signing: await timeOf(() =>
      postAsJson(site.origin, { email: `${crypto.randomUUID()}@calm.example.org` }),
    ),
  }
}

async function isNormal(site: KillableSite, before: Times): Promise<boolean> {
  for (let visit = 0; visit < 5; visit++) {
    const now = await visitTimes(site)
    for (const kind of ['page', 'form', 'signing'] as const) {
      if (now[kind] > Math.max(QUICK_MS, before[kind] * AS_BEFORE)) return false
    }
  }
  return true
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}
