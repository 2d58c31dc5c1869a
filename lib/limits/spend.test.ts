import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { useSeededDatabase } from '@/e2e/support/signatures'
import { db } from '@/lib/db'
import { env } from '@/lib/env'
import { POLICIES } from '@/lib/limits/policies'
import { purgeLimits } from '@/lib/limits/purge'
import { giveBack, judge, spend, type Verdict } from '@/lib/limits/spend'

beforeAll(useSeededDatabase)
beforeEach(async () => void (await db().limitCounter.deleteMany()))

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

const posts = (times: number, make: (n: number) => Parameters<typeof spend>[1]) =>
  Promise.all(Array.from({ length: times }, (_, n) => spend('sign', make(n))))

describe('signing', () => {
  it('is free for a class behind one address, soft for its school, and refused far above it', async () => {
    const { soft, hard } = HOST.minute
    expect(tally(await posts(soft, () => from('192.0.2.7')))).toEqual({ free: soft, soft: 0, refused: 0 })
    expect(tally(await posts(200, () => from('192.0.2.7')))).toEqual({ free: 0, soft: 200, refused: 0 })
    const rest = hard - soft - 200
    expect(tally(await posts(rest + 5, () => from('192.0.2.7')))).toEqual({ free: 0, soft: rest, refused: 5 })
  })

  it('counts side by side exactly, and others apart', async () => {
    const answers = await posts(HOST.minute.soft + 50, () => from('192.0.2.7'))
    expect(tally(answers)).toEqual({ free: HOST.minute.soft, soft: 50, refused: 0 })
    expect(await spend('sign', from('198.51.100.7'))).toBe('free')
  })

  it('counts the addresses of one network together, in IPv6 a /48', async () => {
    const { soft } = policy('sign', 'network').minute
    const address = (n: number) => `2001:db8:1:${(n % 200).toString(16)}::${n.toString(16)}`
    expect(tally(await posts(soft + 10, (n) => from(address(n))))).toEqual({
      free: soft,
      soft: 10,
      refused: 0,
    })
  })

  it('counts one mailbox however it is written, and domains that are not of a large provider', async () => {
    const { soft } = policy('sign', 'mailbox').minute
    const spread = (n: number) => `10.${n % 250}.${Math.floor(n / 250)}.1`
    const same = await posts(soft + 1, (n) => from(spread(n), `a.n.a+${n}@gmail.com`))
    expect(tally(same)).toEqual({ free: soft, soft: 1, refused: 0 })

    const domain = policy('sign', 'mail domain').minute
    const own = await posts(domain.soft + 1, (n) => from(spread(n + 300), `${n}@catchall.example`))
    expect(tally(own)).toEqual({ free: domain.soft, soft: 1, refused: 0 })
    const large = await posts(domain.soft + 1, (n) => from(spread(n + 900), `other${n}@gmail.com`))
    expect(tally(large)).toEqual({ free: domain.soft + 1, soft: 0, refused: 0 })
  })

  it('begins anew when the minute is over, while the hour goes on', async () => {
    await posts(HOST.minute.soft + 1, () => from('192.0.2.7'))
    await db().$executeRaw`UPDATE limit_counters SET minute_ends = now() - interval '1 s'`
    expect(await spend('sign', from('192.0.2.7'))).toBe('free')
    await db().$executeRaw`UPDATE limit_counters SET hour = ${HOST.hour.soft}`
    expect(await spend('sign', from('192.0.2.7'))).toBe('soft')
  })

  it('keeps no address, network or domain, and deletes what is over', async () => {
    await spend('sign', from('192.0.2.7', 'ana@catchall.example'))
    const kept = await db().limitCounter.findMany()
    expect(kept).toHaveLength(5)
    for (const { key } of kept) expect(key).toHaveLength(16)
    expect(await purgeLimits()).toBe(0)
    await db().$executeRaw`UPDATE limit_counters SET hour_ends = now() - interval '1 s'`
    expect(await purgeLimits()).toBe(5)
  })

  it('counts nothing with LIMITS=off', async () => {
    vi.spyOn(env(), 'LIMITS', 'get').mockReturnValue('off')
    expect(await spend('sign', from('192.0.2.7'))).toBe('free')
    vi.restoreAllMocks()
    expect(await db().limitCounter.count()).toBe(0)
  })
})

it('gives back what turned out to be rightful', async () => {
  const poster = from('192.0.2.7')
  for (let n = 0; n < 20; n += 1) {
    expect(await spend('sign-in', poster)).toBe('free')
    await giveBack('sign-in', poster)
  }
})

describe('a policy', () => {
  const counted = { minute: 1, minuteLeft: 30.2, hour: 1, hourLeft: 1800 }

  it('says when to try again: at the end of the minute, or of the hour', () => {
    const { minute, hour } = HOST
    expect(judge(HOST, { ...counted, minute: minute.hard })).toBe('soft')
    expect(judge(HOST, { ...counted, minute: minute.hard + 1 })).toEqual({ retryAfter: 31 })
    expect(judge(HOST, { ...counted, hour: hour.hard + 1 })).toEqual({ retryAfter: 1800 })
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
