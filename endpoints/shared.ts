import { readFields } from '@/endpoints/http/fields'
import { header, type EndpointResponse, type Post } from '@/endpoints/http/post'
import { rejectBody, responseLocale } from '@/endpoints/http/responses'
import { channelByName } from '@/lib/arrivals/channels'
import { isVariant } from '@/lib/arrivals/ref'
import { noteStep } from '@/lib/arrivals/step-counts'
import { consume } from '@/lib/limits/consume'
import { CLIENT_ADDRESS } from '@/lib/networks/client-address'

/** Counts that somebody pressed a way to share, as the page's script says; what is none is passed over. Never throws. */
export async function handleShared(post: Post): Promise<EndpointResponse> {
  const body = readFields(post)
  if ('refused' in body) return rejectBody(post, body)
  const { channel: name, variant: text } = body.fields
  const channel = typeof name === 'string' ? channelByName(name) : null
  const variant = text === undefined ? 0 : Number(text)
  const isCounted =
    channel !== null &&
    isVariant(variant) &&
    typeof consume('ask', { address: header(post, CLIENT_ADDRESS) }) !== 'object'
  if (isCounted) noteStep('shared', { code: null, channel, variant }, responseLocale(post, body.fields))
  return { status: 204, headers: { 'Cache-Control': 'no-store' }, body: '' }
}
