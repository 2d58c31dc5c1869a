import { isbot } from 'isbot'

const AHEAD = /\b(?:prefetch|prerender|preview)\b/i
// Sec-Purpose (Fetch standard), and what browsers said before it.
const PURPOSES = ['sec-purpose', 'purpose', 'x-purpose', 'x-moz']

type Asked = { method: string; headers: { get(name: string): string | null } }

/**
 * Whether somebody followed a link, as far as a request says: not a HEAD, nothing fetched ahead of a click, and no program
 * that looks links over, by the list that isbot keeps. A click on one of our own pages is a person's in whatever browser.
 */
export function isFollowed({ method, headers }: Asked): boolean {
  if (method !== 'GET' || PURPOSES.some((name) => AHEAD.test(headers.get(name) ?? ''))) return false
  const clickedHere =
    headers.get('sec-fetch-site') === 'same-origin' && headers.get('sec-fetch-user') === '?1'
  const agent = headers.get('user-agent')
  return clickedHere || Boolean(agent && !isbot(agent))
}
