import { z } from 'zod'
import { adminPage } from '@/lib/admins/rules'
import { ADDRESS_LIMIT } from '@/lib/email-address/rules'
import { LOCALES } from '@/lib/i18n/locales'
import { messageKey } from '@/lib/i18n/message-key'
import { trimInvisible } from '@/lib/text/characters'
import { optionalLine } from '@/lib/text/schema'
import { isTimeZone } from '@/lib/time-zones/rules'

export const ROLES = ['owner', 'editor'] as const
export const MIN_PASSWORD = 12
const MAX_PASSWORD = 200

/** Lower-cased, so that one address is one account. */
export const adminEmail = z
  .string(messageKey('email.whole'))
  .trim()
  .overwrite(trimInvisible)
  .toLowerCase()
  .max(ADDRESS_LIMIT, messageKey('longest', { max: ADDRESS_LIMIT }))
  .pipe(z.email(messageKey('email.whole')))

export const role = z.enum(ROLES, messageKey('role'))

/** Length only, no composition rules (NIST SP 800-63B, 3.1.1.2). */
const newPassword = z
  .string()
  .normalize('NFKC')
  .min(MIN_PASSWORD, messageKey('password.short', { min: MIN_PASSWORD }))
  .max(MAX_PASSWORD, messageKey('password.long', { max: MAX_PASSWORD }))

const knownPassword = z
  .string()
  .min(1, messageKey('password.required'))
  .max(MAX_PASSWORD, messageKey('password.long', { max: MAX_PASSWORD }))

/** Of the browser, empty where it runs no scripts. */
const browserTimeZone = z
  .string()
  .transform((name) => (isTimeZone(name) ? name : null))
  .default(null)

export const credentials = z.object({
  email: optionalLine(ADDRESS_LIMIT).toLowerCase().min(1, messageKey('email.own')),
  password: knownPassword,
})

export const signingIn = credentials.extend({
  timeZone: browserTimeZone,
  /** Where to go afterwards. */
  next: z.string().optional().transform(adminPage),
})

export const joining = z.object({
  token: z.string().max(200),
  email: adminEmail.optional(),
  password: newPassword,
  timeZone: browserTimeZone,
})

/** Another password for one's own account. */
export const changingPassword = z.object({ presentPassword: knownPassword, password: newPassword })

export const invitation = z.object({ email: adminEmail, role })

export const ownPreferences = z.object({
  locale: z.enum(LOCALES),
  timeZone: z.string().refine(isTimeZone, messageKey('date.zone')),
})

export type Credentials = z.output<typeof credentials>
export type Joining = Omit<z.output<typeof joining>, 'timeZone'>
export type NewPassword = z.output<typeof changingPassword>
