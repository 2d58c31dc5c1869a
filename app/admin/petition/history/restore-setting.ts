import type { Authorized } from '@/lib/authorization/proof'
import { changeCatchUp } from '@/lib/broadcasts/change-catch-up'
import { changeRates } from '@/lib/broadcasts/change-rates'
import { editFilmFacts } from '@/lib/film/edit-facts'
import { restoreAsks } from '@/lib/petition/edit-asks'
import {
  editAddresses,
  editDonations,
  editLetter,
  restoreWords,
  type WordsEdited,
} from '@/lib/petition/edit-campaign'
import { editGoals, type GoalsEdited } from '@/lib/petition/edit-goals'
import { editRetention } from '@/lib/retention/edit'
import type { KeptValue, OneSetting } from '@/lib/settings/schema'
import { editShareChannels } from '@/lib/share-texts/edit-channels'

export type SettingRefused = Exclude<GoalsEdited | WordsEdited, { state: 'saved' }>

/** Gives a setting, or words in a language, what it had, by the verb that changes it. Returns why that is refused. */
export async function restoreSetting(
  owner: Authorized<'sudo'>,
  earlier: KeptValue,
): Promise<SettingRefused | null> {
  if (!('locale' in earlier)) return restoreValue(owner, earlier)
  const edited = await restoreWords(owner, earlier)
  return edited?.state === 'unresolved' ? edited : null
}

async function restoreValue(
  owner: Authorized<'sudo'>,
  { setting, value }: OneSetting,
): Promise<SettingRefused | null> {
  switch (setting) {
    case 'goals': {
      const edited = await editGoals(owner.id, value)
      return edited.state === 'saved' ? null : edited
    }
    case 'filmPublishedOn':
      await editFilmFacts(owner.id, { filmPublishedOn: value === null ? null : new Date(value) })
      return null
    // A film either has captions or is said to have none.
    case 'filmCaptions':
      await editFilmFacts(owner.id, {
        filmCaptions: value,
        ...(value.length > 0 && { filmUncaptioned: false }),
      })
      return null
    case 'filmUncaptioned':
      await editFilmFacts(owner.id, { filmUncaptioned: value, ...(value && { filmCaptions: [] }) })
      return null
    case 'filmMinutes':
    case 'filmLanguages':
    case 'filmTitleLanguage':
      await editFilmFacts(owner.id, { [setting]: value })
      return null
    case 'mailsPerHour':
    case 'mailsPerHourDomain':
      await changeRates(owner, { [setting]: value })
      return null
    case 'catchUp':
      await changeCatchUp(owner, value)
      return null
    case 'asks':
      await restoreAsks(owner, value)
      return null
    case 'keptMonthsAfterEnd':
    case 'keptMonthsAfterSigning':
    case 'keptMonthsOfNews':
      await editRetention(owner, { [setting]: value })
      return null
    case 'donateUrl':
    case 'donateCurrency':
    case 'donateAmounts':
      await editDonations(owner.id, { [setting]: value })
      return null
    case 'letterTo':
    case 'findersShown':
    case 'houseFinderUrl':
    case 'senateFinderUrl':
      await editLetter(owner.id, { [setting]: value })
      return null
    case 'shareChannels':
      await editShareChannels(owner, value)
      return null
    default:
      await editAddresses(owner.id, { [setting]: value })
      return null
  }
}
