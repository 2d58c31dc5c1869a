import type { FieldErrors } from '@/lib/signatures/schema'

export type Answer = { pending: true } | { errors: FieldErrors } | { failure: 'unavailable' | 'offline' }

const PATIENCE_MS = 30_000

/** Posts the form as JSON and says what came of it; never throws. */
export async function postSignature(form: HTMLFormElement): Promise<Answer> {
  try {
    const response = await fetch(form.action, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(Object.fromEntries(new FormData(form))),
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    if (response.status === 202) return { pending: true }
    if (response.status === 422)
      return { errors: ((await response.json()) as { errors: FieldErrors }).errors }
    return { failure: 'unavailable' }
  } catch {
    return { failure: 'offline' }
  }
}
