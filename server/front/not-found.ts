import { localePath, pathWithoutLocale, type Locale } from '@/lib/i18n/locales'
import { isWithdrawn } from '@/lib/updates/slugs'
import type { CachedResponse } from './cached-response.ts'

const UPDATE = /^\/updates\/([a-z0-9-]+)$/

export type NotFoundPage = { status: 404 | 410; page: CachedResponse }

/** 410 for a withdrawn update (RFC 9110 15.5.11), else 404, drafts included. Null while the page cannot be made. */
export function notFoundPages(pageAt: (path: string) => Promise<CachedResponse | null>) {
  return async (path: string, locale: Locale): Promise<NotFoundPage | null> => {
    const slug = UPDATE.exec(pathWithoutLocale(path))?.[1]
    const withdrawn = slug !== undefined && (await isWithdrawn(slug))
    const page = await pageAt(localePath(locale, withdrawn ? '/withdrawn' : '/missing'))
    return page && { status: withdrawn ? 410 : 404, page }
  }
}
