import { rowId } from '@/app/admin/_form/row-id'
import { currentAdmin } from '@/lib/admins/require-admin'
import { isLocale } from '@/lib/i18n/locales'
import { drawPng } from '@/lib/share-images/draw'
import { draftCard } from '@/lib/share-images/shared-update'
import { findUpdate } from '@/lib/updates/admin-queries'

export const dynamic = 'force-dynamic'

type CardParams = { params: Promise<{ id: string }> }

/** The card of what is saved in a language, for the staff, before it is public. */
export async function GET(request: Request, { params }: CardParams): Promise<Response> {
  const headers = { 'Cache-Control': 'no-store' }
  if (!(await currentAdmin())) return new Response(null, { status: 401, headers })
  const id = rowId.safeParse((await params).id)
  const locale = new URL(request.url).searchParams.get('locale')
  const update = id.success ? await findUpdate(id.data) : null
  const card = update && isLocale(locale) ? await draftCard(update, locale) : null
  if (!card) return new Response(null, { status: 404, headers })
  const png = new Uint8Array(await drawPng(card.facts))
  return new Response(png, { headers: { ...headers, 'Content-Type': 'image/png' } })
}
