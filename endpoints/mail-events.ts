import { header, type EndpointResponse, type Post } from '@/endpoints/http/post'
import { applyMailEvents } from '@/lib/mail-events/apply'
import { genericEvents, isSigned } from '@/lib/mail-events/generic'
import { hasPassword, postmarkEvents } from '@/lib/mail-events/postmark'
import { isProvider, type MailEvent, type MailProviderName } from '@/lib/mail-events/rules'
import { sesEvents } from '@/lib/mail-events/ses'
import { isAmazon, readSnsMessage, type FetchText } from '@/lib/mail-events/sns'
import { env } from '@/lib/platform/env'
import { logFailure } from '@/lib/platform/log-failure'

const MOST_TEXT = 64 * 1024
const FETCH_MS = 5_000

type Refused = { refused: 400 | 401 | 404 | 413 }
type Received = { events: MailEvent[] }

/**
 * Handles `/api/mail-events/PROVIDER`: bounces and complaints that a mail provider learned of after it took a mail. 404 for a provider
 * that is not set up, 401 for a caller that cannot prove itself, 503 to be sent again. Addresses that nobody has change nothing.
 */
export async function handleMailEvents(
  post: Post,
  provider: string,
  fetchText: FetchText = fetchFromAmazon,
): Promise<EndpointResponse> {
  if (!isProvider(provider)) return answer(404)
  try {
    const received = await receive(post, provider, fetchText)
    if ('refused' in received) return answer(received.refused)
    const known = await applyMailEvents(received.events)
    return answer(200, { received: received.events.length, known })
  } catch (error) {
    logFailure('/api/mail-events', error)
    return answer(503)
  }
}

async function receive(
  post: Post,
  provider: MailProviderName,
  fetchText: FetchText,
): Promise<Received | Refused> {
  const { MAIL_EVENTS_SECRET: secret, SES_TOPIC: topic } = env()
  if (provider === 'ses') return topic ? receiveFromSes(post, topic, fetchText) : { refused: 404 }
  if (!secret) return { refused: 404 }
  const isTheirs = provider === 'generic' ? isSignedPost(post, secret) : isPostmark(post, secret)
  if (!isTheirs) return { refused: 401 }
  if (!post.body) return { refused: 413 }
  const events = (provider === 'generic' ? genericEvents : postmarkEvents)(parsed(post.body))
  return events ? { events } : { refused: 400 }
}

function isSignedPost(post: Post, secret: string): boolean {
  const headers = {
    id: header(post, 'webhook-id'),
    timestamp: header(post, 'webhook-timestamp'),
    signature: header(post, 'webhook-signature'),
  }
  return post.body !== null && isSigned(post.body, headers, secret)
}

function isPostmark(post: Post, secret: string): boolean {
  return hasPassword(header(post, 'authorization'), secret)
}

async function receiveFromSes(post: Post, topic: string, fetchText: FetchText): Promise<Received | Refused> {
  if (!post.body) return { refused: 413 }
  const message = await readSnsMessage(parsed(post.body), { topic, fetchText })
  if (!message) return { refused: 401 }
  if (message.Type === 'SubscriptionConfirmation' && isAmazon(message.SubscribeURL ?? ''))
    await fetchText(message.SubscribeURL ?? '')
  if (message.Type !== 'Notification') return { events: [] }
  const events = sesEvents(message.Message)
  return events ? { events } : { refused: 400 }
}

async function fetchFromAmazon(url: string): Promise<string> {
  const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(FETCH_MS) })
  if (!response.ok) throw new Error(`Amazon SNS answered ${response.status}`)
  return (await response.text()).slice(0, MOST_TEXT)
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString())
  } catch {
    return null
  }
}

function answer(status: number, told: Record<string, number> = {}): EndpointResponse {
  const headers = { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' }
  return { status, headers, body: `${JSON.stringify(told)}\n` }
}
