import { env } from '@/lib/platform/env'

/** Limits on mails that strangers' posts cause to one address: mails a day, and seconds between two. */
export function mailAllowance(): { aDay: number; apartSeconds: number } {
  return env().LIMITS === 'off' ? { aDay: 1_000_000, apartSeconds: 0 } : { aDay: 3, apartSeconds: 60 }
}
