import { none, told, type Figure } from '../figures.ts'
import type { SiteProcess } from '../site-process.ts'
import { exchange, getting, type Exchanged } from './exchange.ts'
import { oddRequests, type Asked } from './requests.ts'
import { everyPath } from './routes.ts'

const AT_ONCE = 6
const SEED = 20261130
const PRIVATE = /^\/(?:es\/)?(?:sign|confirm|signature|unsubscribe|preview|admin|api|go)(?:\/|$)/
const ADMIN = /^\/admin(?:\/|\?|$)/

/** Asks for every route in every odd way, signed in and not. */
export async function fuzz(site: SiteProcess, cookie: string, count: number): Promise<Figure[]> {
  const port = Number(new URL(site.origin).port)
  const mark = 'zzmarkzz'
  const paths = everyPath()
  const plain = paths.map((path): Asked => ({
    method: 'GET',
    target: path,
    headers: ['Host: 127.0.0.1', 'Connection: close', `Cookie: ${cookie}`],
    body: '',
  }))
  const odd = oddRequests({ paths, origin: site.origin, cookie, mark }, count, SEED)
  const before = site.printed().length
  const problems: string[] = []
  const statuses = new Map<number, number>()
  const kept = new Set<string>()
  await inLanes([...plain, ...odd], async (asked) => {
    const answer = await exchange({ port }, textOf(asked))
    statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1)
    problems.push(...problemsOf(asked, answer))
    if (answer.status === 200 && asked.method === 'GET' && isPublic(answer)) kept.add(asked.target)
  })
  const shown: string[] = []
  await inLanes([...kept], async (target) => {
    const { body, headers } = await exchange({ port }, getting(target))
    if (body.includes(mark) || headers.some(([name]) => name === 'set-cookie')) shown.push(target)
  })
  const printed = site.printed().slice(before)
  return [
    told('routes, requests', `${paths.length}, ${odd.length}`),
    told(
      'answers',
      [...statuses]
        .sort()
        .map(([status, times]) => `${times} × ${status}`)
        .join(', '),
    ),
    none('answers that are wrong', problems),
    none('kept pages that show what one visitor sent', shown),
    none('stacks in the log', printed.match(/^ {4}at .*/gm) ?? []),
    none(
      'what strangers sent in the log',
      printed.match(new RegExp(`.*(?:${mark}|\\x1b|evil\\.example).*`, 'g')) ?? [],
    ),
  ]
}

function problemsOf(asked: Asked, { status, headers }: Exchanged): string[] {
  const said = `${asked.method} ${asked.target.slice(0, 120)} (${asked.headers.slice(3).join(', ').slice(0, 300)}; ${asked.body.slice(0, 60)})`
  const values = (wanted: string) => headers.filter(([name]) => name === wanted).map(([, value]) => value)
  const problems: string[] = []
  // Without an answer a request was none (CONNECT, a broken head), which the parser ends.
  if (status >= 500) problems.push(`${status} to ${said}`)
  const caching = values('cache-control')
  const contradicts =
    caching.length > 1 ||
    (/no-store/.test(caching[0] ?? '') && /public|s-maxage|max-age=[1-9]/.test(caching[0] ?? ''))
  if (status > 0 && (caching.length === 0 || contradicts))
    problems.push(`Cache-Control ${caching.join(' and ') || 'missing'} (${status}) to ${said}`)
  const path = asked.target.split('?', 1)[0] ?? ''
  if (PRIVATE.test(path) && caching.some((value) => value.includes('public')))
    problems.push(`public to ${said}`)
  const isAdmin = values('content-security-policy').some((value) => value.includes("'nonce-"))
  if (isAdmin && !ADMIN.test(asked.target)) problems.push(`the admin area’s policy to ${said}`)
  if (status === 405 && values('allow').length !== 1) problems.push(`405 without Allow to ${said}`)
  if (
    values('location').some((value) => /^(?:\/\/|\/\\|https?:\/\/(?!127\.0\.0\.1))/.test(value)) &&
    !path.endsWith('/donate/go')
  )
    problems.push(`led to ${values('location').join()} by ${said}`)
  return problems
}

function isPublic({ headers }: Exchanged): boolean {
  return headers.some(([name, value]) => name === 'cache-control' && value.includes('public'))
}

function textOf({ method, target, headers, body }: Asked): string {
  return `${method} ${target} HTTP/1.1\r\n${headers.join('\r\n')}\r\n\r\n${body}`
}

async function inLanes<Item>(items: Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const rest = [...items].reverse()
  const lane = async () => {
    for (let item = rest.pop(); item !== undefined; item = rest.pop()) await work(item)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, lane))
}
