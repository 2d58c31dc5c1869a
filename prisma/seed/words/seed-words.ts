import type { CampaignWordsInput, PetitionWordsInput } from '@/lib/petition/schema'
import type { UpdateWordsInput } from '@/lib/updates/schema'

/** What the seed says in one language; updates by slug. */
export type SeedWords = {
  campaign: Omit<CampaignWordsInput, 'locale'>
  petition: Omit<PetitionWordsInput, 'locale'>
  updates: Record<string, Omit<UpdateWordsInput, 'locale'>>
  /** Separated by spaces: trees, minerals and places, which nobody mistakes for people's names; where they sign from. */
  synthetic: { given: string; family: string; region: string; countries: string; comments: string[] }
}
