import type { LinkResponse } from '@/lib/links/request'

export const MAX_REDIRECTS = 5

export function isRedirect(response: LinkResponse): response is LinkResponse & { location: string } {
  return [301, 302, 303, 307, 308].includes(response.status) && response.location !== null
}
