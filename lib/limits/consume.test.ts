import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { consume, refund, verdictOn, type Verdict } from '@/lib/limits/consume'
import { POLICIES } from '@/lib/limits/policies'
import { purgeLimits } from '@/lib/limits/purge'
import { db } from '@/lib/platform/db'
import { useSeededDatabase } from '@/testing/scenes/signatures'

beforeAll(useSeededDatabase)
afterEach(() => vi.useRealTimers())

const from = (address: string, email: string = `${crypto.randomUUID()}@${crypto.randomUUID()}.org`) => ({
  address,
  email,
})
const policy = (limits: string, counts: string) => {
  const found = POLICIES.find((row) => row.limits === limits && row.counts === counts)
  if (!found) throw new Error(`There is no limit on ${limits} by ${counts}`)
  return found
}
const HOST = policy('sign', 'host')

function tally(verdicts: Verdict[]) {
  const kind = (verdict: Verdict) => (typeof verdict === 'string' ? verdict : 'refused')
  const counts = { free: 0, soft: 0, refused: 0 }
  for (const verdict of verdicts) counts[kind(verdict)] += 1
  return counts
}

const posts = (times: number, make: (n: number) => Parameters<typeof consume>[1], by = consume) =>
  Array.from({ length: times }, (_, n) => by('sign', make(n)))

async function anotherProcess() {
  vi.resetModules()
  Reflect.deleteProperty(globalThis, 'limitCounters')
  return import('@/lib/limits/consume')
}

function spread(n: number): string {
  return `10.${n % 250}.${Math.floor(n / 250)}.1`
}

describe('signing', () => {
  it('is free for a class behind one address, soft for its school, and refused far above it', () => {
    const { soft, hard } = HOST.minute
    const one = () => from('192.0.2.7')
    expect(tally(posts(soft, one))).toEqual({ free: soft, soft: 0, refused: 0 })
    expect(tally(posts(200, one))).toEqual({ free: 0, soft: 200, refused: 0 })
    const rest = hard - soft - 200
    expect(tally(posts(rest + 5, one))).toEqual({ free: 0, soft: rest, refused: 5 })
    expect(consume('sign', from('198.51.100.7'))).toBe('free')
  })

  it('counts the addresses of one network together, in IPv6 a /48', () => {
    const { soft } = policy('sign', 'network').minute
    const address = (n: number) => `2001:db8:1:${(n % 200).toString(16)}::${n.toString(16)}`
    const answers = posts(soft + 10, (n) => from(address(n)))
    expect(tally(answers)).toEqual({ free: soft, soft: 10, refused: 0 })
  })

  it('counts one mailbox however it is written, and domains that are not of a large provider', () => {
    const { soft } = policy('sign', 'mailbox').minute
    const same = posts(soft + 1, (n) => from(spread(n), `a.n.a+${n}@gmail.com`))
    expect(tally(same)).toEqual({ free: soft, soft: 1, refused: 0 })

    const domain = policy('sign', 'mail domain').minute
    const own = posts(domain.soft + 1, (n) => from(spread(n + 300), `${n}@catchall.example`))
    expect(tally(own)).toEqual({ free: domain.soft, soft: 1, refused: 0 })
    const large = posts(domain.soft + 1, (n) => from(spread(n + 900), `other${n}@gmail.com`))
    expect(tally(large)).toEqual({ free: domain.soft + 1, soft: 0, refused: 0 })
  })

  it('is never refused because of what others posted for that address or domain', () => {
    const mailbox = posts(1_500, (n) => from(spread(n + 2_000), 'rosa@ana.example'))
    const domain = posts(3_500, (n) => from(spread(n + 8_000), `${n}@rosa.example`))
    expect([tally(mailbox).refused, tally(domain).refused]).toEqual([0, 0])
  })

  it.each(['yahoo.com.mx', 'gmx.de', 'aol.com', 'outlook.es'])('does not count the domain %s', (domain) => {
    const { soft } = policy('sign', 'mail domain').minute
    const many = posts(soft + 1, (n) => from(spread(n + 40_000), `${crypto.randomUUID()}@${domain}`))
    expect(tally(many)).toEqual({ free: soft + 1, soft: 0, refused: 0 })
  })

  it('resets after the minute, while the hour goes on', () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    const one = () => from('203.0.113.1')
    let free = 0
    for (; free < HOST.hour.soft; vi.setSystemTime(Date.now() + 60_000))
      free += tally(posts(HOST.minute.soft, one)).free
    expect(free).toBe(HOST.hour.soft)
    expect(consume('sign', one())).toBe('soft')
    vi.setSystemTime(Date.now() + 3_600_000)
    expect(consume('sign', one())).toBe('free')
  })

  it('syncs its counts with other processes', async () => {
    const here = () => from('203.0.113.66', 'ana@gmail.com')
    posts(HOST.minute.soft, here)
    const other = await anotherProcess()
    // A process lets through at most what it has not yet synced: a twentieth.
    const most = HOST.minute.soft / 20
    await expect.poll(() => other.consume('sign', here())).toBe('soft')
    expect(tally(posts(most, here))).toEqual({ free: 0, soft: most, refused: 0 })
    const mostOfAnHour = async () => (await db().limitCounter.aggregate({ _max: { hour: true } }))._max.hour
    await expect.poll(mostOfAnHour).toBeGreaterThan(HOST.minute.soft + most)
  })

  it('stores no address, network or domain, and deletes expired counters', async () => {
    posts(500, (n) => from(spread(n), 'ana@catchall.example'))
    await expect.poll(() => db().limitCounter.count()).toBeGreaterThan(2)
    for (const { key } of await db().limitCounter.findMany()) expect(key).toHaveLength(16)
    expect(await purgeLimits()).toBe(0)
    await db().$executeRaw`UPDATE limit_counters SET hour_ends = now() - interval '1 s'`
    expect(await purgeLimits()).toBeGreaterThan(2)
    expect(await db().limitCounter.count({ where: { hourEnds: { lt: new Date() } } })).toBe(0)
  })

  it('counts nothing with LIMITS=off', async () => {
    vi.stubEnv('LIMITS', 'off')
    const other = await anotherProcess()
    const answers = posts(HOST.minute.hard + 1, () => from('203.0.113.99'), other.consume)
    vi.unstubAllEnvs()
    expect(tally(answers).free).toBe(HOST.minute.hard + 1)
  })
})

it('refunds a post that turned out to be legitimate', () => {
  const poster = from('192.0.2.7')
  for (let n = 0; n < 20; n += 1) {
    expect(consume('sign-in', poster)).toBe('free')
    refund('sign-in', poster)
  }
})

it('refunds only the given counters', () => {
  const { soft } = HOST.minute
  const post = (address: string) => consume('sign', from(address, 'owner@example.org'))
  for (let n = 0; n < soft; n += 1) {
    expect(post('2001:db8:77::1')).toBe('free')
    refund('sign', from('2001:db8:77::1', 'owner@example.org'), ['mailbox', 'mail domain', 'site'])
  }
  expect(post('2001:db8:77::1')).toBe('soft')
  expect(post('198.51.100.77')).toBe('free')
})

describe('a policy', () => {
  const counted = { minute: 1, minuteEnds: 30_200, hour: 1, hourEnds: 1_800_000 }

  it('says when to retry: at the end of the minute, or of the hour', () => {
    vi.useFakeTimers({ toFake: ['Date'], now: 0 })
    const { minute, hour } = HOST
    expect(verdictOn(HOST, { ...counted, minute: minute.hard })).toBe('soft')
    expect(verdictOn(HOST, { ...counted, minute: minute.hard + 1 })).toEqual({ retryAfter: 31 })
    expect(verdictOn(HOST, { ...counted, hour: hour.hard + 1 })).toEqual({ retryAfter: 1800 })
  })

  it.each(POLICIES.map((row) => [`${row.limits} by ${row.counts}`, row] as const))(
    'is ordered: %s',
    (_, { minute, hour }) => {
      for (const { soft, hard } of [minute, hour]) expect(soft === Infinity || soft <= hard).toBe(true)
      expect(minute.soft).toBeLessThanOrEqual(hour.soft)
      expect(minute.hard === Infinity || minute.hard <= hour.hard).toBe(true)
    },
  )
})
