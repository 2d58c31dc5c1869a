import { createHmac, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { ADDRESS_LIMIT } from '@/lib/email-address/rules'
import type { MailEvent } from './rules.ts'

const TOLERANCE_S = 5 * 60
const MOST_EVENTS = 500

const schema = z.object({
  events: z
    .array(
      z.object({
        email: z.string().max(ADDRESS_LIMIT),
        kind: z.enum(['bounce', 'complaint']),
        code: z
          .string()
          .regex(/^[\w. -]{0,40}$/)
          .default(''),
      }),
    )
    .max(MOST_EVENTS),
})

export type SignedHeaders = { id: string; timestamp: string; signature: string }

/** Whether a body was signed with the secret less than five minutes ago, as the Standard Webhooks specification has it (`v1`). */
export function isSigned(body: Buffer, headers: SignedHeaders, secret: string, now = Date.now()): boolean {
  const age = Math.abs(now / 1_000 - Number(headers.timestamp))
  if (!headers.id || !/^\d{1,12}$/.test(headers.timestamp) || age > TOLERANCE_S) return false
  const expected = signatureOf(body, headers, secret)
  return headers.signature
    .split(' ')
    .filter((each) => each.startsWith('v1,'))
    .some((each) => areEqual(Buffer.from(each.slice(3), 'base64'), expected))
}

/** HMAC-SHA256 of `id.timestamp.body`; a secret that begins with `whsec_` is Base64. */
export function signatureOf(
  body: Buffer,
  { id, timestamp }: Omit<SignedHeaders, 'signature'>,
  secret: string,
) {
  const [, base64] = /^whsec_(.+)$/.exec(secret) ?? []
  const key = base64 ? Buffer.from(base64, 'base64') : Buffer.from(secret)
  return createHmac('sha256', key).update(`${id}.${timestamp}.`).update(body).digest()
}

/** `{"events": [{"email", "kind": "bounce" or "complaint", "code"}]}`; null when it is something else. */
export function genericEvents(body: unknown): MailEvent[] | null {
  return schema.safeParse(body).data?.events ?? null
}

function areEqual(a: Buffer, b: Buffer): boolean {
  return a.length === b.length && timingSafeEqual(a, b)
}
