import type { Challenge } from '@/lib/proof-of-work/challenge'
import { SCRIPTS_FIELD } from '@/lib/signatures/hidden-fields-schema'
import type { FieldErrors } from '@/lib/signatures/schema'

export type PostResult = SignOutcome | { challenge: Challenge }

export type SignOutcome =
  | { pending: true }
  | { errors: FieldErrors }
  | { tooMany: { minutes: number } }
  | { failure: 'unavailable' | 'offline' }
  /** Only the plain form can go on: the response is a page. */
  | { byItself: true }

const TIMEOUT_MS = 30_000

/** Posts the form as JSON, with a proof of work if required; never throws. */
export async function postSignature(form: HTMLFormElement, altcha?: string): Promise<PostResult> {
  try {
    const body = JSON.stringify({ ...fieldsOf(form), altcha })
    const response = await post(form, { headers: { 'Content-Type': 'application/json' }, body })
    if (response.status === 202) return { pending: true }
    if (response.status === 410) return { byItself: true }
    if (response.status === 422)
      return { errors: ((await response.json()) as { errors: FieldErrors }).errors }
    return response.status === 429 ? await whyNotNow(response) : { failure: 'unavailable' }
  } catch {
    return { failure: 'offline' }
  }
}

/** Posts the form like a browser without scripts, so without a proof; `thanks` is where success leads. Never throws. */
export async function postWithoutProof(form: HTMLFormElement, thanks: string): Promise<SignOutcome> {
  try {
    const body = new URLSearchParams({ ...fieldsOf(form), [SCRIPTS_FIELD]: 'off' })
    const { url } = await post(form, { body })
    return new URL(url).pathname === thanks ? { pending: true } : { byItself: true }
  } catch {
    return { failure: 'offline' }
  }
}

function fieldsOf(form: HTMLFormElement): Record<string, string> {
  const entries = [...new FormData(form)].map(([name, value]) => [name, String(value)])
  const ref = new URLSearchParams(location.search).get('ref')
  return { ...(ref && { ref }), ...(Object.fromEntries(entries) as Record<string, string>) }
}

function post(form: HTMLFormElement, sent: RequestInit): Promise<Response> {
  const timeout = new AbortController()
  setTimeout(() => timeout.abort(), TIMEOUT_MS)
  return fetch(form.action, { method: 'POST', ...sent, signal: timeout.signal })
}

async function whyNotNow(response: Response): Promise<PostResult> {
  const { challenge } = (await response.json()) as { challenge?: Challenge }
  if (challenge) return { challenge }
  return { tooMany: { minutes: Math.ceil(Number(response.headers.get('Retry-After')) / 60) } }
}
