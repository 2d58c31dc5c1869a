import { rowId } from '@/app/admin/_form/row-id'
import { formFields, sudoEndpoint } from '@/app/admin/_form/sudo-endpoint'
import { preferences } from '@/lib/admins/preferences'
import { currentAdmin, mayActAs } from '@/lib/admins/require-admin'
import { exportForRequest } from '@/lib/rights/answer-request'

export const dynamic = 'force-dynamic'

type Export = { params: Promise<{ id: string }> }

/** A POST, so that neither links from other sites nor prefetches export anything. */
export async function POST(request: Request, { params }: Export): Promise<Response> {
  const admin = await currentAdmin()
  if (!admin) return refusal(303, { Location: '/admin/login' })
  const id = rowId.safeParse((await params).id)
  if (!mayActAs(admin, 'owner') || !id.success) return refusal(404)
  const page = `/admin/requests/${id.data}`
  const fields = (await formFields(request)) ?? {}
  const owner = await sudoEndpoint(admin, { act: 'export-for-request', request, fields, page })
  if (owner instanceof Response) return owner
  const { locale } = await preferences()
  const exported = await exportForRequest(owner, id.data, locale)
  if (typeof exported === 'string') return refusal(303, { Location: page })
  return new Response(exported.json, {
    headers: {
      'Content-Type': 'application/json',
      'Content-Disposition': `attachment; filename="request-${id.data}.json"`,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
      'X-Robots-Tag': 'noindex',
    },
  })
}

function refusal(status: number, headers: Record<string, string> = {}): Response {
  return new Response(null, { status, headers: { 'Cache-Control': 'no-store', ...headers } })
}
