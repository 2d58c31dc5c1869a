import type { IncomingMessage, ServerResponse } from 'node:http'
import { MESSAGES } from '@/lib/i18n/messages'
import { pathOf } from '@/server/http/cacheable-paths'
import { answerPlainly, localeOf } from '@/server/http/plain-answer'
import { ACTION, ACTION_ARGUMENTS, ACTION_FIELD, ACTION_ID, ODD_REFERENCE } from '@/server/next/contracts.mjs'
import { bodyOf } from './request-body.ts'
import type { PageListener } from './token-rate-limit.ts'

// Pages only: other addresses that take posts handle their own errors.
const ACTIONS = /^\/admin(?:\/(?!pictures\/upload$|signatures\/export$)|$)/
const MULTIPART = /^multipart\/form-data\b/i

const suspects = new WeakSet<IncomingMessage>()

/** Whether a post names no form of the site, so that Next's failure is not the site's fault. */
export function isSuspect(request: IncomingMessage): boolean {
  return suspects.has(request)
}

/** Refuses malformed admin posts, which Next would report as a fault of the site. */
export function refuseMalformedActions(next: PageListener): PageListener {
  return (request, response, pageStatus) => {
    const body = ACTIONS.test(pathOf(request.url)) ? bodyOf(request) : undefined
    if (!body) return next(request, response, pageStatus)
    void partsOf(request, body).then((parts) => {
      if (!parts?.every(isJson)) return refuse(request, response)
      if (parts.some((part) => ODD_REFERENCE.test(part))) suspects.add(request)
      next(request, response, pageStatus)
    })
  }
}

async function partsOf({ headers }: IncomingMessage, body: Buffer): Promise<string[] | null> {
  const action = headers[ACTION]
  if (action !== undefined && !ACTION_ID.test(String(action))) return null
  const type = headers['content-type'] ?? ''
  if (!MULTIPART.test(type)) return action === undefined ? [] : list(body.toString())
  const form = await formOf(type, body)
  if (!form) return null
  return action === undefined ? argumentsIn(form) : list(form.get('0'))
}

function argumentsIn(form: FormData): string[] | null {
  const named = [...form.keys()].flatMap((name) =>
    [ACTION_FIELD.exec(name)].filter((found) => found !== null),
  )
  const isGood = ([, kind, rest = '']: string[]) =>
    kind === 'ID' ? ACTION_ID.test(rest) : form.getAll(`$ACTION_${rest}:0`).length === 1
  if (named.length === 0 || !named.every(isGood)) return null
  return [...form].filter(([name]) => ACTION_ARGUMENTS.test(name)).map(([, value]) => String(value))
}

function list(text: unknown): string[] | null {
  return typeof text === 'string' && text.trimStart().startsWith('[') ? [text] : null
}

async function formOf(type: string, body: Buffer): Promise<FormData | null> {
  try {
    return await new Response(new Uint8Array(body), { headers: { 'Content-Type': type } }).formData()
  } catch {
    return null
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

function refuse(request: IncomingMessage, response: ServerResponse): void {
  const { brokenPostTitle: title, brokenPost: text } = MESSAGES[localeOf(request)].site
  answerPlainly(request, response, { status: 400, title, text })
}
