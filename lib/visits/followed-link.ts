import { isKnownBot } from '@/lib/visits/known-bots'

const PREFETCH = /\b(?:prefetch|prerender|preview)\b/i
// Sec-Purpose (Fetch standard) and its predecessors.
const PURPOSES = ['sec-purpose', 'purpose', 'x-purpose', 'x-moz']

type LinkRequest = { method: string; headers: { get(name: string): string | null } }

/** Whether a person followed a link: no HEAD, prefetch or known bot (isbot). A click on our own page is always a person's. */
export function isFollowedByPerson({ method, headers }: LinkRequest): boolean {
  if (method !== 'GET' || PURPOSES.some((name) => PREFETCH.test(headers.get(name) ?? ''))) return false
  const clickedHere =
    headers.get('sec-fetch-site') === 'same-origin' && headers.get('sec-fetch-user') === '?1'
  const agent = headers.get('user-agent')
  return clickedHere || Boolean(agent && !isKnownBot(agent))
}
