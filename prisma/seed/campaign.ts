import type { CampaignFields, CampaignWordsInput, PetitionWordsInput } from '@/lib/petition/schema'
import { seededLanguages } from '@/prisma/seed/words/index'

/** A title that the film has in every language. */
export const filmTitleLanguage = 'en'

export const campaignFields: CampaignFields = {
  name: 'Stop U.S. Arms to Mexico',
  organisation: 'Stop US Arms to Mexico project',
  // Unknown until the organisation enters it.
  postalAddress: '',
  contactEmail: '',
  replyTo: '',
  goals: [100, 250, 500, 1_000, 2_500, 5_000, 10_000, 25_000, 50_000, 100_000],
  donateUrl: 'https://org.salsalabs.com/o/703/p/salsa/donation/common/public/?donate_page_KEY=15543',
  filmUrl: 'https://vimeo.com/214922986',
  originalUrl: 'https://www.change.org/p/statedept-stop-licensing-gun-sales-to-mexican-military-and-police',
}

export function campaignTexts(): CampaignWordsInput[] {
  return seededLanguages().map(({ locale, campaign }) => ({ locale, ...campaign }))
}

export function petitionTexts(): PetitionWordsInput[] {
  return seededLanguages().map(({ locale, petition }) => ({ locale, ...petition }))
}

export const firstDelivery = { date: '2017-12', to: 'U.S. Department of State', count: 6_000, before: true }
