import { z } from 'zod'
import { messageKey } from '@/lib/i18n/message-key'
import { optionalWebAddress } from '@/lib/text/schema'

export const OUTCOMES = ['won', 'lost', 'handed_on', 'superseded'] as const

export type CampaignOutcome = (typeof OUTCOMES)[number]

/** The link is kept only where another campaign or organisation goes on. */
export const ending = z
  .object({
    outcome: z.enum(OUTCOMES, messageKey('ending.outcome')),
    successorUrl: optionalWebAddress('https:'),
  })
  .transform(({ outcome, successorUrl }) => ({
    outcome,
    successorUrl: mayHaveSuccessor(outcome) ? successorUrl : null,
  }))
  .refine(({ outcome, successorUrl }) => outcome !== 'superseded' || successorUrl !== null, {
    path: ['successorUrl'],
    message: messageKey('ending.successor'),
  })

export type Ending = z.output<typeof ending>

function mayHaveSuccessor(outcome: CampaignOutcome): boolean {
  return outcome === 'handed_on' || outcome === 'superseded'
}
