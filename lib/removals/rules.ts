import { countryName } from '@/lib/countries/rules'
import { STAFF_LOCALE } from '@/lib/i18n/locales'
import type { Conditions } from '@/lib/removals/schema'

/** The conditions kept after the end, without name and network: each is left as an empty text. */
export function forgetPeople(conditions: Conditions): Conditions {
  const { signerName, network } = conditions
  return { ...conditions, ...(signerName && { signerName: '' }), ...(network && { network: '' }) }
}

/** Conditions as label and value; an emptied one is shown as such. */
export function conditionsInWords(conditions: Conditions): [string, string][] {
  const { state, domain, country, since, before, flag, network, signerName, nameMatch } = conditions
  const words: [string, string | undefined][] = [
    ['State', state],
    ['Email domain', domain],
    ['Country', country && countryName(country, STAFF_LOCALE)],
    ['Posted since', since && minuteOf(since)],
    ['Posted before', before && minuteOf(before)],
    ['Flag', flag],
    ['Network', network === '' ? 'no longer kept' : network?.slice(0, 12)],
    [`Name ${nameMatch ?? 'equals'}`, signerName === '' ? 'no longer kept' : signerName],
  ]
  return words.filter((entry): entry is [string, string] => entry[1] !== undefined)
}

function minuteOf(moment: string): string {
  return `${moment.slice(0, 16).replace('T', ' ')} UTC`
}
