import { createVerify, X509Certificate } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import { z } from 'zod'
import { parseUrl } from '@/lib/text/url'

// Amazon tries for an hour; the signature bears the time of the first try.
const MOST_AGE_MS = 2 * 60 * 60 * 1_000
const HOST = /^sns\.[a-z0-9-]+\.amazonaws\.com(?:\.cn)?$/
const DIGESTS: Record<string, string> = { '1': 'RSA-SHA1', '2': 'RSA-SHA256' }

const schema = z.object({
  Type: z.enum(['Notification', 'SubscriptionConfirmation', 'UnsubscribeConfirmation']),
  MessageId: z.string(),
  TopicArn: z.string(),
  Message: z.string(),
  Timestamp: z.string(),
  Subject: z.string().optional(),
  Token: z.string().optional(),
  SubscribeURL: z.string().optional(),
  SignatureVersion: z.string(),
  Signature: z.string(),
  SigningCertURL: z.string(),
})

export type SnsMessage = z.output<typeof schema>
export type FetchText = (url: string) => Promise<string>

/** A message of Amazon SNS of one topic, signed by Amazon less than two hours ago; null when it is not. Throws when its certificate cannot be fetched. */
export async function readSnsMessage(
  body: unknown,
  { topic, fetchText, now = Date.now() }: { topic: string; fetchText: FetchText; now?: number },
): Promise<SnsMessage | null> {
  const { data } = schema.safeParse(body)
  if (!data || data.TopicArn !== topic) return null
  const digest = DIGESTS[data.SignatureVersion]
  if (
    !digest ||
    !isAmazon(data.SigningCertURL) ||
    !(Math.abs(now - Date.parse(data.Timestamp)) < MOST_AGE_MS)
  )
    return null
  const certificate = await certificateAt(data.SigningCertURL, fetchText)
  if (!isValidAt(certificate, now)) return null
  const verify = createVerify(digest).update(signedText(data))
  return verify.verify(certificate.publicKey, data.Signature, 'base64') ? data : null
}

/** Whether an address is Amazon's own, by https: of a certificate, or one that confirms a subscription. */
export function isAmazon(url: string): boolean {
  const parsed = parseUrl(url)
  return (
    parsed?.protocol === 'https:' &&
    HOST.test(parsed.hostname) &&
    parsed.port === '' &&
    parsed.username === ''
  )
}

/** The text that is signed (Amazon SNS, "Verifying the signatures of Amazon SNS messages"). */
export function signedText(message: SnsMessage): string {
  const names =
    message.Type === 'Notification'
      ? (['Message', 'MessageId', 'Subject', 'Timestamp', 'TopicArn', 'Type'] as const)
      : (['Message', 'MessageId', 'SubscribeURL', 'Timestamp', 'Token', 'TopicArn', 'Type'] as const)
  return names
    .filter((name) => message[name] !== undefined)
    .map((name) => `${name}\n${message[name]}\n`)
    .join('')
}

const certificates = new LRUCache<string, X509Certificate>({ max: 10, ttl: 24 * 60 * 60 * 1_000 })

async function certificateAt(url: string, fetchText: FetchText): Promise<X509Certificate> {
  const certificate = certificates.get(url) ?? new X509Certificate(await fetchText(url))
  certificates.set(url, certificate)
  return certificate
}

function isValidAt({ validFrom, validTo }: X509Certificate, now: number): boolean {
  return Date.parse(validFrom) <= now && now <= Date.parse(validTo)
}
