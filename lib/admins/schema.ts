import { z } from 'zod'
import { ADDRESS_LIMIT } from '@/lib/email-address/rules'
import { LOCALES } from '@/lib/i18n/locales'
import { trimInvisible } from '@/lib/text/characters'
import { optionalLine } from '@/lib/text/schema'
import { isTimeZone } from '@/lib/time-zones/rules'

export const ROLES = ['owner', 'editor'] as const
export const MIN_PASSWORD = 12
const MAX_PASSWORD = 200

/** Lower-cased, so that one address is one account. */
export const adminEmail = z
  .string('Write a whole address, such as name@example.org.')
  .trim()
  .overwrite(trimInvisible)
  .toLowerCase()
  .max(ADDRESS_LIMIT, `Write at most ${ADDRESS_LIMIT} characters.`)
  .pipe(z.email('Write a whole address, such as name@example.org.'))

export const role = z.enum(ROLES, 'Choose owner or editor.')

/** Length only, no composition rules (NIST SP 800-63B, 3.1.1.2). */
const newPassword = z
  .string()
  .normalize('NFKC')
  .min(MIN_PASSWORD, `Use at least ${MIN_PASSWORD} characters.`)
  .max(MAX_PASSWORD, `Use at most ${MAX_PASSWORD} characters.`)

/** Of the browser, empty where it runs no scripts. */
const browserTimeZone = z
  .string()
  .transform((name) => (isTimeZone(name) ? name : null))
  .default(null)

export const credentials = z.object({
  email: optionalLine(ADDRESS_LIMIT).toLowerCase().min(1, 'Write your e-mail address.'),
  password: z
    .string()
    .min(1, 'Write your password.')
    .max(MAX_PASSWORD, `Use at most ${MAX_PASSWORD} characters.`),
})

export const signingIn = credentials.extend({ timeZone: browserTimeZone })

export const joining = z.object({
  token: z.string().max(200),
  email: adminEmail.optional(),
  password: newPassword,
})

export const invitation = z.object({ email: adminEmail, role })

export const ownPreferences = z.object({
  locale: z.enum(LOCALES),
  timeZone: z.string().refine(isTimeZone, 'Choose a time zone.'),
})

export type Credentials = z.output<typeof credentials>
export type Joining = z.output<typeof joining>
