import { z } from 'zod'
import { both } from '@/app/admin/_form/both'
import { everyLanguage } from '@/app/admin/_form/every-language'
import { ASKS } from '@/lib/asks/rules'
import { askAudience, askWordsIn } from '@/lib/asks/schema'

const words = everyLanguage(askWordsIn)

export const newAskForm = both(askAudience.and(z.object({ ask: z.enum(ASKS) })), words)

export const editAskForm = both(
  askAudience.and(z.object({ id: z.string(), edited: z.coerce.number().int() })),
  words,
)

const pressed = z.string().optional()

/** The button of a row that was pressed, with the rule's id as its value. */
export const askRowForm = z.object({
  ...{ up: pressed, down: pressed, on: pressed, off: pressed, remove: pressed },
})
