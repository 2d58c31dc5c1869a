import type { RequestListener } from 'node:http'
import { readFields } from '@/endpoints/http/fields'
import { MOST_BYTES } from '@/endpoints/http/post'
import { responseLocale, siteReadOnly } from '@/endpoints/http/responses'
import { knownSwitches } from '@/lib/switches/known'
import { pathOf } from '@/server/http/cacheable-paths'
import { writeAnswer } from './hot-endpoints.ts'
import { bodyOf } from './request-body.ts'

const PUBLIC = /^\/api\//
// Withdrawing and erasing need a link, which the last two mail; of a letter nothing is kept.
const GO_ON = /^\/api\/(?:unsubscribe\/[^/]+|withdraw|erase|letter|signature\/(?:link|fresh))$/

/** While the site is read-only, answers visitors' posts with 503, but for unsubscribing, withdrawing, erasing and letters. */
export function refuseWhileReadOnly(next: RequestListener): RequestListener {
  return (request, response) => {
    const path = pathOf(request.url)
    const isRefused = knownSwitches().readOnly && request.method === 'POST' && PUBLIC.test(path)
    if (!isRefused || GO_ON.test(path)) return next(request, response)
    const body = bodyOf(request) ?? null
    const post = { headers: request.headers, body: body && body.length > MOST_BYTES ? null : body }
    const read = readFields(post)
    const fields = 'refused' in read ? {} : read.fields
    writeAnswer(request, response, siteReadOnly(responseLocale(post, fields), read.form, path, fields))
  }
}
