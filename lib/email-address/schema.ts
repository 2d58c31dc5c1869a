import { addressProblem } from '@/lib/email-address/address'
import { containsInvisible, trimInvisible } from '@/lib/text/characters'
import { isReadableLine, oneLine, postedText } from '@/lib/text/posted-schema'

/** The address that a visitor posts; what is wrong is a key of `errors` in messages/, such as `email.invalid`. */
export const postedEmail = postedText('email', 'email.required')
  .overwrite(trimInvisible)
  .refine(isReadableLine, { error: 'email.characters', abort: true })
  .overwrite(oneLine)
  .refine((value) => !containsInvisible(value), { error: 'email.invisible', abort: true })
  .superRefine((value, context) => {
    const problem = addressProblem(value)
    if (problem) context.addIssue({ code: 'custom', message: `email.${problem}` })
  })
