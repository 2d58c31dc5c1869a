import { hash } from 'node:crypto'
import { count, type Counters } from '@/lib/limits/counters'
import { POLICIES, type LimitedAction, type Policy, type Subject } from '@/lib/limits/policies'
import { subjectOf, type Requester } from '@/lib/limits/subjects'
import { derivedSecret } from '@/lib/platform/derived-secret'
import { env } from '@/lib/platform/env'

/** `free`: accepted. `soft`: above a soft limit. Otherwise rejected; retry after that many seconds. */
export type Verdict = 'free' | 'soft' | { retryAfter: number }

const KEY_CHARACTERS = 32
const PENDING_SHARE = 1 / 20

/** Counts a post against every policy of its kind; the strictest decides. LIMITS=off allows all. Throws without AUTH_SECRET. */
export function consume(limited: LimitedAction, poster: Requester): Verdict {
  if (env().LIMITS === 'off') return 'free'
  let soft = false
  let retryAfter = 0
  for (const { policy, key } of keysOf(limited, poster)) {
    const verdict = verdictOn(policy, count(key, syncStep(policy)))
    if (verdict === 'soft') soft = true
    if (typeof verdict === 'object') retryAfter = Math.max(retryAfter, verdict.retryAfter)
  }
  if (retryAfter > 0) return { retryAfter }
  return soft ? 'soft' : 'free'
}

/** Takes back what `consume` counted for a post that turned out to be legitimate; with `counts`, only for those. */
export function refund(limited: LimitedAction, poster: Requester, counts?: Subject[]): void {
  if (env().LIMITS === 'off') return
  for (const { policy, key } of keysOf(limited, poster)) {
    if (!counts || counts.includes(policy.counts)) count(key, syncStep(policy), -1)
  }
}

/** The verdict of a policy on a post, given its counters. */
export function verdictOn({ minute, hour }: Policy, counted: Counters): Verdict {
  if (counted.hour > hour.hard) return { retryAfter: secondsUntil(counted.hourEnds) }
  if (counted.minute > minute.hard) return { retryAfter: secondsUntil(counted.minuteEnds) }
  return counted.minute > minute.soft || counted.hour > hour.soft ? 'soft' : 'free'
}

function secondsUntil(time: number): number {
  return Math.max(1, Math.ceil((time - Date.now()) / 1000))
}

function syncStep({ minute, hour }: Policy): number {
  const lowest = Math.min(minute.soft, minute.hard, hour.soft, hour.hard)
  return Math.max(1, Math.floor(lowest * PENDING_SHARE))
}

function keysOf(limited: LimitedAction, poster: Requester): { policy: Policy; key: string }[] {
  return POLICIES.filter(({ limits }) => limits === limited).flatMap((policy) => {
    const subject = subjectOf(policy.counts, poster)
    return subject === null ? [] : [{ policy, key: keyOf(policy, subject) }]
  })
}

// A plain hash takes a seventh of HMAC's time; half a hash allows no length extension.
function keyOf({ limits, counts }: Policy, subject: string): string {
  const text = `${derivedSecret('limits')}\n${limits}\n${counts}\n${subject}`
  return hash('sha256', text, 'hex').slice(0, KEY_CHARACTERS)
}
