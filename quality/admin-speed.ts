import { disconnect } from '@/lib/platform/db'
import { seedSignatures } from '@/prisma/seed/signatures'
import { messageOf } from '@/server/host/startup-error'
import { ADMIN_PAGES } from '@/testing/addresses'
import { pagesOfRows } from '@/testing/drivers/admin-pages'
import { formWithoutScripts } from '@/testing/drivers/form-without-scripts'
import type { Site } from '@/testing/drivers/site'
import { ownersCookie } from '@/testing/scenes/owners-cookie'
import { withOwnSite } from '@/testing/setup/own-site'
import { manyRows } from './admin-speed/many-rows.ts'
import { timed } from './admin-speed/timed.ts'
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
    await fill(SIGNATURES)
    await manyRows(site)
    const rows = (await pagesOfRows(site)).map(([path]) => path)
    const pages = [...ADMIN_PAGES, ...rows, ...LISTS].filter((path) => !UNMEASURED.test(path))
    const findings: Finding[] = []
    for (const path of pages) findings.push(await judge(path, PAGE_MS, () => get(site.url + path, cookie)))
    await fill(MORE_SIGNATURES)
    await site.query('VACUUM (ANALYZE) signatures, signature_events, tallies')
    for (const path of SEARCHES)
      findings.push(await judge(path, SEARCH_MS, () => get(site.url + path, cookie)))
    for (const find of NAMES) {
      const send = await formWithoutScripts({ url: `${site.url}/admin/signatures`, cookie }, { find })
      findings.push(await judge(`/admin/signatures, finding ${find}`, SEARCH_MS, send))
    }
    return findings
  } finally {
    await disconnect()
  }
}

async function fill(count: number): Promise<void> {
  console.log(`Filling in ${count} signatures …`)
  await seedSignatures(count)
}

// What is not there in this state, and refuses or leads elsewhere.
const UNMEASURED = /\/nowhere$|\/broadcast\/start$/

const LISTS = [
  ...[
    ...['kind=petition', 'kind=references', 'who=nobody', 'search=nothing+like+it', 'before=500000'],
    `day=${new Date().toISOString().slice(0, 10)}`,
  ].map((filter) => `/admin/audit?${filter}`),
  ...['search=nothing+like+it', 'state=published', 'page=20'].map((filter) => `/admin/updates?${filter}`),
]

const SEARCHES = [
  '',
  ...['state=confirmed', 'state=pending', 'state=held', 'state=bounced', 'state=removed'],
  ...['domain=example.org', 'domain=nobody.example', 'state=withdrawn&domain=example.org'],
  ...['country=MX', 'region=MX-JAL', 'state=withdrawn&country=US', 'state=confirmed&region=MX-JAL'],
  ...['from=2026-06-01&until=2026-06-30', 'state=confirmed&country=MX&from=2026-06-01&until=2026-06-30'],
  ...['comment=written', 'comment=hidden'],
].map((filter) => `/admin/signatures${filter && `?${filter}`}`)

const NAMES = ['Laurel', 'ced mar', 'Alamo Opal', 'Xochiquetzal', 'nobody-by-this-address@example.org']

function get(url: string, cookie: string): Promise<Response> {
  return fetch(url, { headers: { cookie }, redirect: 'manual' })
}

async function judge(what: string, most: number, ask: () => Promise<Response>): Promise<Finding> {
  try {
    const { first, whole } = await timed(ask)
    const figures = `${what}: ${first.toFixed(0)} ms, whole ${whole.toFixed(0)} ms`
    return finding(figures, whole > most ? [`more than ${most} ms`] : [])
  } catch (error) {
    const { cause } = error instanceof Error ? error : {}
    return finding(what, [error, cause ?? []].flat().map(messageOf))
  }
}
