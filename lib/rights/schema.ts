import { z } from 'zod'
import { addressProblem } from '@/lib/email-address/address'
import { ADDRESS_LIMIT } from '@/lib/email-address/rules'
import { messageKey } from '@/lib/i18n/message-key'
import { IDENTITY_CHECKS, REQUEST_KINDS, REQUEST_OUTCOMES } from '@/lib/rights/rules'
import { line } from '@/lib/text/schema'

const email = line(ADDRESS_LIMIT).refine((value) => !addressProblem(value), messageKey('email.whole'))

/** Not `email`: it stands beside a form that has one. */
export const lookingUp = z.object({ heldOf: email })

/** A day that is not to come yet, in any zone of the world. */
export const recording = z.object({
  email,
  kind: z.enum(REQUEST_KINDS, messageKey('choice')),
  receivedOn: z.iso
    .date(messageKey('date.day'))
    .refine((day) => Date.parse(day) < Date.now() + 14 * 3_600_000, messageKey('date.toCome')),
})

export const identityCheck = z.enum(IDENTITY_CHECKS, messageKey('choice'))
export const requestOutcome = z.enum(REQUEST_OUTCOMES, messageKey('choice'))

export type Recording = z.output<typeof recording>
