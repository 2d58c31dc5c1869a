import { pathOf } from '@/server/http/cacheable-paths'
import { PLAIN_POLICY } from '@/server/http/content-security-policy'
import type { Asked, Reply } from '@/server/http/reply'
import { fetchFromNext } from '@/server/next/fetch-from-next'
import type { Next } from '@/server/next/next-worker'
import { withoutFramework } from '@/server/next/strip-framework'
import { askingUnder } from './policy.ts'

// A path with an extension is a file. Tokens contain dots too, but longer parts (lib/platform/tokens.ts).
const FILE = /\.\w{1,11}$/

/** Pages come without the framework's scripts; `finish` edits their HTML last. */
export function publicPages(next: Next, finish: (html: string) => string) {
  return async (asked: Asked, signal: AbortSignal): Promise<Reply> => {
    const { method, url } = asked
    const headers = askingUnder(PLAIN_POLICY, asked.headers)
    if (FILE.test(pathOf(url))) return fetchFromNext(next.socket(), { method, url, headers }, signal)
    delete headers['accept-encoding']
    const reply = await fetchFromNext(next.socket(), { method, url, headers }, signal)
    return withoutFramework(asked, reply, finish)
  }
}

export function forEverybody(path: string): Asked {
  const headers = { accept: 'text/html,*/*', 'accept-encoding': 'identity' }
  return { method: 'GET', url: path, headers, complete: true }
}
