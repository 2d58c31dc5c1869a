import type { Locale } from '@/lib/i18n/locales'
import type { PageView } from '@/lib/page-templates/template-token'
import { askedCountry } from '@/lib/petition/asks'
import { detailName, placeOf } from '@/lib/signatures/place'
import { confirmationPage, type Confirmable } from '@/lib/signatures/queries'
import { byDetail, type Detail } from '@/lib/signatures/rules'

export type PendingView = PageView<
  { state: 'pending'; showName: boolean; wantsUpdates: boolean; asked: string | null },
  Record<'token' | 'seen' | 'name' | 'country' | 'place', string> & Partial<Record<Detail, string>>
>

type CountedView = PageView<{ state: 'counted' }, { signedToken: string }>

type OtherView = PageView<
  { state: 'expired' | 'wrong' | 'withdrawn' | 'removed' | 'closed' },
  Record<string, never>
>

export type ConfirmView = PendingView | CountedView | OtherView

/** What the page of a link to confirm shows of the signature, in words of the language. */
export async function confirmView(token: string, locale: Locale): Promise<ConfirmView> {
  const page = await confirmationPage(token)
  if (page.state === 'pending') {
    const asked = await askedCountry(page.signature.country)
    return pendingView(token, page.signature, { locale, asked })
  }
  if (page.state === 'counted')
    return { shape: { state: page.state }, values: { signedToken: page.signedToken } }
  return { shape: page, values: {} }
}

function pendingView(
  token: string,
  signature: Confirmable,
  { locale, asked }: { locale: Locale; asked: string | null },
): PendingView {
  const { showName, wantsUpdates, name, country, submittedAt } = signature
  return {
    shape: { state: 'pending', showName, wantsUpdates, asked },
    values: {
      ...{ token, name, country },
      seen: submittedAt.toISOString(),
      place: placeOf(signature, locale),
      ...byDetail((detail) => detailName(detail, signature[detail], locale) || undefined),
    },
  }
}

export function isPending(view: ConfirmView): view is PendingView {
  return view.shape.state === 'pending'
}
