import { redirect, RedirectType } from 'next/navigation'
import { servePost } from '@/app/api/serve-post'
import { handleUnsubscribing } from '@/endpoints/unsubscribe'
import { preferredLocale } from '@/lib/i18n/accept-language'
import { localePath } from '@/lib/i18n/locales'

type Context = { params: Promise<{ token: string }> }

export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { token } = await params
  return servePost(request, (post) => handleUnsubscribing(post, token))
}

/** Mailboxes without one-click open the address: it must not change anything. */
export async function GET(request: Request, { params }: Context): Promise<never> {
  const { token } = await params
  const locale = preferredLocale(request.headers.get('accept-language'))
  redirect(localePath(locale, `/unsubscribe/${encodeURIComponent(token)}`), RedirectType.replace)
}
