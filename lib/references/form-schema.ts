import { z } from 'zod'
import { messageKey } from '@/lib/i18n/message-key'
import { reference, referenceKey } from '@/lib/references/schema'

export const newReference = reference.extend({
  key: z.union([z.string().trim().length(0), referenceKey], messageKey('reference.key')),
})

export const editedReference = reference.omit({ key: true })
