import type { PageView } from '@/lib/page-templates/template-token'
import { subscriptionOf, type Subscription } from '@/lib/subscriptions/queries'

export type UnsubscribeView = PageView<Subscription, { token: string }>

/** What the page of a link to unsubscribe shows; null when the token is not genuine. */
export async function unsubscribeView(token: string): Promise<UnsubscribeView | null> {
  const subscription = await subscriptionOf(token)
  return subscription && { shape: subscription, values: { token } }
}
