import type { Challenge } from '@/lib/proof-of-work/challenge'
import type { FieldErrors } from '@/lib/signatures/schema'

export type Answer =
  | { pending: true }
  | { errors: FieldErrors }
  | { challenge: Challenge }
  | { tooMany: { minutes: number } }
  | { failure: 'unavailable' | 'offline' }

const PATIENCE_MS = 30_000

/** Posts the form as JSON, with a proof of work where one was asked for, and says what came of it; never throws. */
export async function postSignature(form: HTMLFormElement, altcha?: string): Promise<Answer> {
  try {
    const response = await fetch(form.action, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ ...Object.fromEntries(new FormData(form)), altcha }),
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    if (response.status === 202) return { pending: true }
    if (response.status === 422)
      return { errors: ((await response.json()) as { errors: FieldErrors }).errors }
    return response.status === 429 ? await whyNotNow(response) : { failure: 'unavailable' }
  } catch {
    return { failure: 'offline' }
  }
}

async function whyNotNow(response: Response): Promise<Answer> {
  const { challenge } = (await response.json()) as { challenge?: Challenge }
  if (challenge) return { challenge }
  return { tooMany: { minutes: Math.ceil(Number(response.headers.get('Retry-After')) / 60) } }
}
