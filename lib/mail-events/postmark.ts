import { createHash, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { COMPLAINT, type MailEvent } from './rules.ts'

// Bounces after which Postmark sends nothing there any more (its Bounce API, "Bounce types").
const HARD = new Set(['HardBounce', 'BadEmailAddress', 'ManuallyDeactivated'])

const schema = z.discriminatedUnion('RecordType', [
  z.object({ RecordType: z.literal('Bounce'), Type: z.string(), Email: z.string() }),
  z.object({ RecordType: z.literal('SpamComplaint'), Email: z.string() }),
  z.object({
    RecordType: z.literal('SubscriptionChange'),
    Recipient: z.string(),
    SuppressSending: z.boolean(),
    SuppressionReason: z.string().nullish(),
  }),
])

/** The password of HTTP basic authentication (RFC 7617); any name goes. */
export function hasPassword(authorization: string, secret: string): boolean {
  const [, encoded = ''] = /^Basic ([\w+/=]+)$/i.exec(authorization) ?? []
  const [, password = ''] = /^[^:]*:(.*)$/s.exec(Buffer.from(encoded, 'base64').toString()) ?? []
  return timingSafeEqual(hashOf(password), hashOf(secret))
}

/** Of the webhooks of bounces, spam complaints and subscription changes; null when it is something else. */
export function postmarkEvents(body: unknown): MailEvent[] | null {
  const { data } = schema.safeParse(body)
  if (!data) return null
  switch (data.RecordType) {
    case 'Bounce':
      return HARD.has(data.Type) ? [{ email: data.Email, kind: 'bounce', code: data.Type }] : []
    case 'SpamComplaint':
      return [{ email: data.Email, kind: 'complaint', code: COMPLAINT }]
    case 'SubscriptionChange':
      return data.SuppressSending ? [suppression(data.Recipient, data.SuppressionReason)] : []
  }
}

function suppression(email: string, reason: string | null | undefined): MailEvent {
  if (reason === 'HardBounce') return { email, kind: 'bounce', code: reason }
  return { email, kind: 'complaint', code: COMPLAINT }
}

function hashOf(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
