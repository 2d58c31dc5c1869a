import { env } from '@/lib/platform/env'

/** What strangers' posts can cause to one address (contract, "Mail"): mails a day, and for one pending signature the seconds between two. */
export function mailAllowance(): { aDay: number; apartSeconds: number } {
  return env().LIMITS === 'off' ? { aDay: 1_000_000, apartSeconds: 0 } : { aDay: 3, apartSeconds: 60 }
}
