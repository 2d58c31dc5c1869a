import { z } from 'zod'
import { reference, referenceKey } from '@/lib/references/schema'

/** A new reference as its form sends it: an empty key is made from publisher and year. */
export const newReference = reference.extend({
  key: z.union(
    [z.string().trim().length(0), referenceKey],
    'Use small letters, digits and single hyphens, such as guardian-2017.',
  ),
})

/** An edited one: its key stays. */
export const editedReference = reference.omit({ key: true })
