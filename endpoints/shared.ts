import { readFields } from '@/endpoints/http/fields'
import { header, type EndpointResponse, type Post } from '@/endpoints/http/post'
import { rejectBody, responseLocale } from '@/endpoints/http/responses'
import { channelByName } from '@/lib/arrivals/channels'
import { isVariant } from '@/lib/arrivals/ref'
import { noteStep } from '@/lib/arrivals/step-counts'
import { consume } from '@/lib/limits/consume'
import { CLIENT_ADDRESS } from '@/lib/networks/client-address'
import { STEPS } from '@/lib/share-texts/count-share'
import { isTold } from '@/lib/share-texts/rules'

/** Counts that something was shared or copied without leaving the page, as its script says; what is none is passed over. Never throws. */
export async function handleShared(post: Post): Promise<EndpointResponse> {
  const body = readFields(post)
  if ('refused' in body) return rejectBody(post, body)
  const { channel: name, variant: text, of } = body.fields
  const channel = typeof name === 'string' ? channelByName(name) : null
  const variant = text === undefined ? 0 : Number(text)
  const isCounted =
    channel !== null &&
    isTold(channel) &&
    isVariant(variant) &&
    typeof consume('ask', { address: header(post, CLIENT_ADDRESS) }) !== 'object'
  const step = STEPS[of === 'update' ? 'update' : 'petition']
  if (isCounted) noteStep(step, { code: null, channel, variant }, responseLocale(post, body.fields))
  return { status: 204, headers: { 'Cache-Control': 'no-store' }, body: '' }
}
