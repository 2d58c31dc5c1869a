import type { Conditions } from '@/lib/removals/schema'

/** The conditions kept after the end, without name and network: each is left as an empty text. */
export function forgetPeople(conditions: Conditions): Conditions {
  const { signerName, network } = conditions
  return { ...conditions, ...(signerName && { signerName: '' }), ...(network && { network: '' }) }
}
