import { rowId } from '@/app/admin/_form/row-id'
import { currentAdmin, mayActAs } from '@/lib/admins/require-admin'
import { deliveryById } from '@/lib/deliveries/admin-queries'
import { downloadPackage } from '@/lib/deliveries/download'

export const dynamic = 'force-dynamic'

type Package = { params: Promise<{ id: string }> }

const STALE = 'The files of this package are being made again. Try again in a minute.\n'
const GONE =
  'The files of this package are not here any more. Its page says whether they can be made again.\n'

/** A POST, so that neither links from other sites nor prefetches download anything. */
export async function POST(_request: Request, { params }: Package): Promise<Response> {
  const admin = await currentAdmin()
  if (!admin) return answer(303, null, { Location: '/admin/login' })
  const id = rowId.safeParse((await params).id)
  const delivery = mayActAs(admin, 'owner') && id.success ? await deliveryById(admin, id.data) : null
  if (!delivery || !mayActAs(admin, 'owner')) return answer(404)
  const zip = await downloadPackage(admin, delivery.id)
  if (zip.state !== 'stored') return absent(zip.state, delivery)
  return answer(200, zip.stream, {
    'Content-Type': 'application/zip',
    'Content-Length': String(zip.size),
    'Content-Disposition': `attachment; filename="delivery-${delivery.id}.zip"`,
  })
}

function absent(state: 'stale' | 'none', { sealedAt }: { sealedAt: Date | null }): Response {
  if (state === 'stale') return answer(503, STALE, { 'Retry-After': '60' })
  return sealedAt ? answer(410, GONE) : answer(404)
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
