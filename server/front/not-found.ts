import { localePath, pathWithoutLocale, type Locale } from '@/lib/i18n/locales'
import { isWithdrawn } from '@/lib/updates/slug-redirects'
import type { CachedResponse } from './cached-response.ts'

const UPDATE = /^\/updates\/([a-z0-9-]+)$/

export type NotFoundPage = { status: 404 | 410; page: CachedResponse }

/**
 * What stands at an address where Next has no page: of an update that was withdrawn (410, RFC 9110 15.5.11), or of nothing
 * (404), which is all that is ever said of a draft. Null while that page cannot be made; rejects while nobody can be asked.
 */
export function notFoundPages(pageAt: (path: string) => Promise<CachedResponse | null>) {
  return async (path: string, locale: Locale): Promise<NotFoundPage | null> => {
    const slug = UPDATE.exec(pathWithoutLocale(path))?.[1]
    const withdrawn = slug !== undefined && (await isWithdrawn(slug))
    const page = await pageAt(localePath(locale, withdrawn ? '/withdrawn' : '/missing'))
    return page && { status: withdrawn ? 410 : 404, page }
  }
}
