import { env } from '@/lib/env'

/** Mails a day to one address that strangers' posts can cause (contract, "Mail"). */
const MAILS_A_DAY = 3

/** Whether the `sent`th mail of the day may still go out; LIMITS=off lifts the cap. */
export function mayMail(sent: number): boolean {
  return env().LIMITS === 'off' || sent <= MAILS_A_DAY
}
