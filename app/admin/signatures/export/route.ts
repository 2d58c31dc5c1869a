import { formFields, sudoEndpoint } from '@/app/admin/_form/sudo-endpoint'
import { textStream } from '@/app/admin/signatures/export/text-stream'
import { asked, signatureFilter, withFilter } from '@/app/admin/signatures/filter'
import { preferences } from '@/lib/admins/preferences'
import { currentAdmin, mayActAs } from '@/lib/admins/require-admin'
import { exportSignatures } from '@/lib/signatures/export'

export const dynamic = 'force-dynamic'

/** A POST, so that neither links from other sites nor prefetches export anything. */
export async function POST(request: Request): Promise<Response> {
  const admin = await currentAdmin()
  if (!admin) return refusal(303, { Location: '/admin/login' })
  if (!mayActAs(admin, 'owner')) return refusal(404)
  const fields = await formFields(request)
  if (!fields) return refusal(415)
  const filter = signatureFilter.parse(fields)
  const page = withFilter('/admin/signatures', { ...filter, addresses: fields.addresses })
  const owner = await sudoEndpoint(admin, { act: 'export-signatures', request, fields, page })
  if (owner instanceof Response) return owner
  const { timeZone } = await preferences()
  const csv = await exportSignatures(owner, asked(filter, timeZone), { addresses: fields.addresses === 'on' })
  return new Response(textStream(csv), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${fileName(Object.values(filter))}"`,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
      'X-Robots-Tag': 'noindex',
    },
  })
}

function refusal(status: number, headers: Record<string, string> = {}): Response {
  return new Response(null, { status, headers: { 'Cache-Control': 'no-store', ...headers } })
}

function fileName(filters: (string | undefined)[]): string {
  const day = new Date().toISOString().slice(0, 10)
  return [`signatures-${day}`, ...filters].filter(Boolean).join('-').concat('.csv')
}
