import { countryName } from '@/lib/countries/rules'
import type { Conditions } from '@/lib/removals/schema'

/** Whether so many signatures began or ceased to match since they were counted that an admin must look again. */
export function hasDrifted(seen: number, now: number): boolean {
  return Math.abs(now - seen) > Math.max(10, seen * 0.05)
}

/** What a removal keeps of its conditions once it has ended: no name, no network. Each leaves an empty text behind. */
export function forgetPeople(conditions: Conditions): Conditions {
  const { signerName, network } = conditions
  return { ...conditions, ...(signerName && { signerName: '' }), ...(network && { network: '' }) }
}

/** Conditions for the staff to read, each as what it is about and its value; a forgotten one says so. */
export function conditionsInWords(conditions: Conditions): [string, string][] {
  const { state, domain, country, since, before, flag, network, signerName, nameMatch } = conditions
  const words: [string, string | undefined][] = [
    ['State', state],
    ['Email domain', domain],
    ['Country', country && countryName(country, 'en')],
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
