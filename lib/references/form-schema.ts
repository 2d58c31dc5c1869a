import { z } from 'zod'
import { reference, referenceKey } from '@/lib/references/schema'

export const newReference = reference.extend({
  key: z.union(
    [z.string().trim().length(0), referenceKey],
    'Use small letters, digits and single hyphens, such as guardian-2017.',
  ),
})

export const editedReference = reference.omit({ key: true })
