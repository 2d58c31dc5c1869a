import { createHmac, timingSafeEqual } from 'node:crypto'
import { derivedSecret } from '@/lib/platform/derived-secret'
import { memoize } from '@/lib/platform/memoize'

const MAC_CHARACTERS = 16
const FORM = /^([0-9a-z]{1,8})\.([\w-]{16})$/

// All visitors of a cached page send the same time.
const mac = memoize(
  (seconds) =>
    createHmac('sha256', derivedSecret('form time'))
      .update(seconds)
      .digest('base64url')
      .slice(0, MAC_CHARACTERS),
  100,
)

/** The current time as a signed field: seconds since 1970 in base 36. Throws when AUTH_SECRET is unset. */
export function formTime(): string {
  const seconds = nowInSeconds().toString(36)
  return `${seconds}.${mac(seconds)}`
}

/** Whole seconds since a form's time; null when the time is not ours. Throws when AUTH_SECRET is unset. */
export function secondsSince(time: unknown): number | null {
  const [, seconds = '', given = ''] = FORM.exec(typeof time === 'string' ? time : '') ?? []
  if (!seconds || !timingSafeEqual(Buffer.from(mac(seconds)), Buffer.from(given))) return null
  return nowInSeconds() - parseInt(seconds, 36)
}

function nowInSeconds(): number {
  return Math.floor(Date.now() / 1000)
}
