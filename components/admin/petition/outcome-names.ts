import type { CampaignOutcome } from '@/lib/ending/schema'

export const OUTCOME_NAMES: Record<CampaignOutcome, string> = {
  won: 'It was won',
  lost: 'It was lost',
  handed_on: 'It was handed on to others',
  superseded: 'Another campaign takes its place',
}
