import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { arrivalIn, DIRECT } from '@/lib/arrivals/ref'
import type { Step } from '@/lib/arrivals/rules'
import { noteStep } from '@/lib/arrivals/step-counts'
import { localeOfPath, localePath, LOCALES, type Locale } from '@/lib/i18n/locales'
import { isFollowedByPerson } from '@/lib/visits/followed-link'
import { matching, ROUTES } from '@/routes.mjs'
import { pathOf } from '@/server/http/cacheable-paths'
import { RSC } from '@/server/next/contracts.mjs'

const PETITION = new Map<string, Locale>(LOCALES.map((locale) => [localePath(locale, '/'), locale]))
const UPDATE = matching(ROUTES.filter(({ path }) => path === '/updates/[slug]'))

type View = { step: Step; locale: Locale }

/** Counts in memory who opens the petition or an update, by how they came; nothing of them is kept. */
export function countViews(next: RequestListener): RequestListener {
  return (request, response) => {
    const view = request.method === 'GET' ? viewOf(pathOf(request.url)) : null
    if (!view || RSC in request.headers) return next(request, response)
    next(request, response)
    // What is cached is answered by now.
    if (response.writableEnded) count(view, request, response)
    else response.once('finish', () => count(view, request, response))
  }
}

function viewOf(path: string): View | null {
  const locale = PETITION.get(path)
  if (locale) return { step: 'viewed', locale }
  return UPDATE.test(path) ? { step: 'read', locale: localeOfPath(path) } : null
}

function count({ step, locale }: View, request: IncomingMessage, { statusCode }: ServerResponse): void {
  if ((statusCode !== 200 && statusCode !== 304) || !isFollowedByPerson(seenAs(request))) return
  noteStep(step, arrivalAt(request.url) ?? DIRECT, locale)
}

function arrivalAt(url = '/') {
  const query = url.indexOf('?')
  return query < 0 ? null : arrivalIn(new URLSearchParams(url.slice(query)))
}

function seenAs({ headers }: IncomingMessage) {
  return { method: 'GET', headers: { get: (name: string) => headers[name]?.toString() ?? null } }
}
