import { rowId } from '@/app/admin/_form/row-id'
import { formFields, sudoEndpoint } from '@/app/admin/_form/sudo-endpoint'
import { currentAdmin, mayActAs } from '@/lib/admins/require-admin'
import { deliveryById } from '@/lib/deliveries/admin-queries'
import { downloadPackage } from '@/lib/deliveries/download'
import { preferredLocale } from '@/lib/i18n/accept-language'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

export const dynamic = 'force-dynamic'

type Package = { params: Promise<{ id: string }> }

/** A POST, so that neither links from other sites nor prefetches download anything. */
export async function POST(request: Request, { params }: Package): Promise<Response> {
  const admin = await currentAdmin()
  if (!admin) return answer(303, null, { Location: '/admin/login' })
  const id = rowId.safeParse((await params).id)
  const delivery = mayActAs(admin, 'owner') && id.success ? await deliveryById(admin, id.data) : null
  if (!delivery || !mayActAs(admin, 'owner')) return answer(404)
  const owner = await sudoEndpoint(admin, {
    ...{ act: 'download-delivery', request, fields: (await formFields(request)) ?? {} },
    page: `/admin/deliveries/${delivery.id}`,
  })
  if (owner instanceof Response) return owner
  const zip = await downloadPackage(owner, delivery.id)
  if (zip.state !== 'stored') {
    const locale = admin.locale ?? preferredLocale(request.headers.get('accept-language'))
    return absent(zip.state, delivery, locale)
  }
  return answer(200, zip.stream, {
    'Content-Type': 'application/zip',
    'Content-Length': String(zip.size),
    'Content-Disposition': `attachment; filename="delivery-${delivery.id}.zip"`,
  })
}

function absent(state: 'stale' | 'none', { sealedAt }: { sealedAt: Date | null }, locale: Locale): Response {
  const t = translator(locale, 'admin.deliveries.package')
  if (state === 'stale') return answer(503, `${t('staleDownload')}\n`, { 'Retry-After': '60' })
  return sealedAt ? answer(410, `${t('goneDownload')}\n`) : answer(404)
}

function answer(
  status: number,
  body: BodyInit | null = null,
  headers: Record<string, string> = {},
): Response {
  return new Response(body, {
    status,
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
      'X-Robots-Tag': 'noindex',
      ...headers,
    },
  })
}
