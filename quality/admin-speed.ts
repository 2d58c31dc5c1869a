import { disconnect } from '@/lib/platform/db'
import { seedSignatures } from '@/prisma/seed/signatures'
import { ADMIN_PAGES } from '@/testing/addresses'
import { pagesOfRows } from '@/testing/drivers/admin-pages'
import { formWithoutScripts } from '@/testing/drivers/form-without-scripts'
import type { Site } from '@/testing/drivers/site'
import { ownersCookie } from '@/testing/scenes/owners-cookie'
import { withOwnSite } from '@/testing/setup/own-site'
import { manyRows } from './admin-speed/many-rows.ts'
import { timed, type Timed } from './admin-speed/timed.ts'
import { finding, type Check, type Finding } from './check.ts'

const SIGNATURES = 100_000
const MORE_SIGNATURES = 900_000
const PAGE_MS = 500
const SEARCH_MS = 100

/** How soon each page of the admin area comes with 100,000 signatures, and each search for signatures among a million. */
export const adminSpeed: Check = {
  name: 'admin-speed',
  run: () => withOwnSite(({ site }) => measure(site)),
}

async function measure(site: Site): Promise<Finding[]> {
  process.env.DATABASE_URL = site.databaseUrl
  try {
    const cookie = await ownersCookie()
    await seedSignatures(SIGNATURES)
    await manyRows(site)
    const findings: Finding[] = []
    for (const path of [...ADMIN_PAGES, ...(await pagesOfRows(site)).map(([path]) => path), ...AUDIT]) {
      if (UNMEASURED.test(path)) continue
      findings.push(judge(path, PAGE_MS, await timed(() => get(site.url + path, cookie))))
    }
    await seedSignatures(MORE_SIGNATURES)
    await site.query('VACUUM (ANALYZE) signatures, signature_events, tallies')
    for (const search of SEARCHES) {
      const path = `/admin/signatures${search}`
      findings.push(judge(path, SEARCH_MS, await timed(() => get(site.url + path, cookie))))
    }
    for (const find of NAMES) {
      const send = await formWithoutScripts({ url: `${site.url}/admin/signatures`, cookie }, { find })
      findings.push(judge(`/admin/signatures, finding ${find}`, SEARCH_MS, await timed(send)))
    }
    return findings
  } finally {
    await disconnect()
  }
}

// What is not there in this state, and refuses or leads elsewhere.
const UNMEASURED = /\/nowhere$|\/broadcast\/start$/

const AUDIT = [
  ...['?kind=petition', '?kind=references', '?who=nobody', '?search=nothing+like+it', '?before=500000'],
  `?day=${new Date().toISOString().slice(0, 10)}`,
].map((filter) => `/admin/audit${filter}`)

const SEARCHES = [
  ...[
    '',
    '?state=confirmed',
    '?state=held',
    '?state=bounced',
    '?domain=example.org',
    '?domain=nobody.example',
  ],
  ...['?country=MX', '?region=MX-JAL', '?state=withdrawn&country=US', '?from=2026-06-01&until=2026-06-30'],
]

const NAMES = ['Ana', 'mar lop', 'Xochiquetzal', 'nobody-by-this-address@example.org']

function get(url: string, cookie: string): Promise<Response> {
  return fetch(url, { headers: { cookie }, redirect: 'manual' })
}

function judge(path: string, most: number, { first, whole }: Timed): Finding {
  const what = `${path}: ${first.toFixed(0)} ms, whole ${whole.toFixed(0)} ms`
  return finding(what, whole > most ? [`more than ${most} ms`] : [])
}
