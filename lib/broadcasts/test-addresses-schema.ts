import { z } from 'zod'
import { MOST_TEST_ADDRESSES } from '@/lib/broadcasts/rules'
import { addressProblem } from '@/lib/email-address/address'
import { messageKey } from '@/lib/i18n/message-key'
import { trimInvisible } from '@/lib/text/characters'

/** Addresses divided by commas, semicolons, spaces or lines, each once; what is wrong is told by its place, not by the address. */
export const testAddresses = z.string().transform((typed, context) => {
  const addresses = [
    ...new Set(
      typed
        .split(/[\s,;]+/)
        .map(trimInvisible)
        .filter(Boolean),
    ),
  ]
  const wrong = addresses.flatMap((address, index) => (addressProblem(address) ? index + 1 : []))
  if (addresses.length === 0) context.addIssue(messageKey('required'))
  else if (addresses.length > MOST_TEST_ADDRESSES)
    context.addIssue(messageKey('mostAddresses', { most: MOST_TEST_ADDRESSES }))
  else if (wrong.length > 0)
    context.addIssue(messageKey('wrongAddresses', { n: wrong.length, numbers: wrong.join(', ') }))
  return addresses
})
