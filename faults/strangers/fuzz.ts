import { info, none, type Figure } from '../figures.ts'
import { exchange, getRequest, type RawResponse } from './exchange.ts'
import { problemsOf } from './problems.ts'
import { oddRequests, type RawRequest } from './requests.ts'
import { actionIds, everyPath } from './routes.ts'

const CONCURRENCY = 6
const SEED = 20261130
// Sent in requests, and looked for in what others see.
const MARK = 'zzmarkzz'

type Site = { origin: string; printed(): string }
type Found = { statuses: Map<number, number>; problems: string[]; shown: string[]; printed: string }

export async function fuzz(site: Site, cookie: string, count: number): Promise<Figure[]> {
  const { statuses, problems, shown, printed } = await tryAll(site, cookie, count)
  const answers = [...statuses].sort().map(([status, times]) => `${times} × ${status}`)
  return [
    info('malformed requests, answers', answers.join(', ')),
    none('answers that are wrong', problems),
    none('kept pages that show what one visitor sent', shown),
    none(
      'stacks in the log',
      printed.replace(OF_ANOTHER_BUILD, '').match(/^ {4}at (?!ignore-listed).*/gm) ?? [],
    ),
    none('lines of the log that strangers wrote', printed.match(WRITTEN_BY_STRANGERS) ?? []),
  ]
}

// Next.js's message for a server action it does not know.
const OF_ANOTHER_BUILD = /^Error: Failed to find Server Action.*\nRead more:.*\n(?: {4}at .*\n?)*/gm
const WRITTEN_BY_STRANGERS = new RegExp(`.*(?:${MARK}|\\x1b|evil\\.example).*`, 'g')

async function tryAll(site: Site, cookie: string, count: number): Promise<Found> {
  const { origin } = site
  const port = Number(new URL(origin).port)
  const paths = everyPath()
  const plain = paths.map((target): RawRequest => ({
    method: 'GET',
    target,
    headers: asOwner(cookie),
    body: '',
  }))
  const odd = oddRequests({ paths, actions: actionIds(), origin, cookie, mark: MARK }, count, SEED)
  const before = site.printed().length
  const found: Found = { statuses: new Map(), problems: [], shown: [], printed: '' }
  const kept = new Set<string>()
  await inLanes([...plain, ...odd], async (asked) => {
    const answer = await exchange({ port }, textOf(asked))
    found.statuses.set(answer.status, (found.statuses.get(answer.status) ?? 0) + 1)
    found.problems.push(...problemsOf(asked, answer, origin))
    if (answer.status === 200 && asked.method === 'GET' && isPublic(answer)) kept.add(asked.target)
  })
  await inLanes([...kept], async (target) => {
    const { body, headers } = await exchange({ port }, getRequest(target))
    if (body.includes(MARK) || headers.some(([name]) => name === 'set-cookie')) found.shown.push(target)
  })
  return { ...found, printed: site.printed().slice(before) }
}

function asOwner(cookie: string): string[] {
  return ['Host: 127.0.0.1', 'Connection: close', `Cookie: ${cookie}`]
}

function isPublic({ headers }: RawResponse): boolean {
  return headers.some(([name, value]) => name === 'cache-control' && value.includes('public'))
}

function textOf({ method, target, headers, body }: RawRequest): string {
  return `${method} ${target} HTTP/1.1\r\n${headers.join('\r\n')}\r\n\r\n${body}`
}

async function inLanes<Item>(items: Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const rest = [...items].reverse()
  const lane = async () => {
    for (let item = rest.pop(); item !== undefined; item = rest.pop()) await work(item)
  }
  await Promise.all(Array.from({ length: CONCURRENCY }, lane))
}
