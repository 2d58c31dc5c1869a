import { env } from '@/lib/env'
import { count, uncount, type Counted } from '@/lib/limits/counters'
import { POLICIES, type Limited, type Policy } from '@/lib/limits/policies'
import { subjectOf, type Poster } from '@/lib/limits/subjects'
import { keyedHash } from '@/lib/sealing'

/** `free`: taken as it is. `soft`: above a soft limit. Else too many: to be tried again after that many seconds. */
export type Verdict = 'free' | 'soft' | { retryAfter: number }

const KEY_BYTES = 16

/**
 * Counts one post against every policy of its kind and says what it may do. The strictest of them decides. With LIMITS=off
 * everything is free and nothing is counted. Throws Overloaded, or when the database is away.
 */
export async function spend(limited: Limited, poster: Poster): Promise<Verdict> {
  if (env().LIMITS === 'off') return 'free'
  const keyed = keysOf(limited, poster)
  const counters = await count(keyed.map(({ key }) => key))
  const verdicts = keyed.map(({ policy, key }) => judge(policy, counters.get(key)))
  const waits = verdicts.filter((verdict) => typeof verdict === 'object')
  if (waits.length > 0) return { retryAfter: Math.max(...waits.map(({ retryAfter }) => retryAfter)) }
  return verdicts.includes('soft') ? 'soft' : 'free'
}

/** Takes back what `spend` counted for a post that turned out to be rightful. */
export async function giveBack(limited: Limited, poster: Poster): Promise<void> {
  if (env().LIMITS === 'off') return
  await uncount(keysOf(limited, poster).map(({ key }) => key))
}

/** What a policy says to a post with these counters. */
export function judge({ minute, hour }: Policy, counted: Counted | undefined): Verdict {
  if (!counted) return 'free'
  if (counted.hour > hour.hard) return { retryAfter: Math.max(1, Math.ceil(counted.hourLeft)) }
  if (counted.minute > minute.hard) return { retryAfter: Math.max(1, Math.ceil(counted.minuteLeft)) }
  return counted.minute > minute.soft || counted.hour > hour.soft ? 'soft' : 'free'
}

function keysOf(limited: Limited, poster: Poster): { policy: Policy; key: string }[] {
  return POLICIES.filter(({ limits }) => limits === limited).flatMap((policy) => {
    const subject = subjectOf(policy.counts, poster)
    return subject === null ? [] : [{ policy, key: keyOf(policy, subject) }]
  })
}

function keyOf({ limits, counts }: Policy, subject: string): string {
  const hash = keyedHash('limit', `${limits}\n${counts}\n${subject}`)
  return Buffer.from(hash.subarray(0, KEY_BYTES)).toString('hex')
}
