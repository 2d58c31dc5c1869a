import type { CampaignWordsInput, PetitionWordsInput } from '@/lib/petition/schema'
import type { UpdateWordsInput } from '@/lib/updates/schema'

export type SeededUpdateName = 'delivered' | 'armas-act'
export type SeededUpdateWords = Omit<UpdateWordsInput, 'locale'> & { slug: string }

/** What the seed says in one language. */
export type SeedWords = {
  campaign: Omit<CampaignWordsInput, 'locale'>
  petition: Omit<PetitionWordsInput, 'locale'>
  updates: Record<SeededUpdateName, SeededUpdateWords>
  /** Separated by spaces: trees, minerals and places, which nobody mistakes for people's names; where they sign from. */
  synthetic: { given: string; family: string; region: string; countries: string; comments: string[] }
}
