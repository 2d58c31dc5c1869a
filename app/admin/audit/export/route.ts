import { textStream } from '@/app/admin/signatures/export/text-stream'
import { preferences } from '@/lib/admins/preferences'
import { currentAdmin } from '@/lib/admins/require-admin'
import { exportAudit } from '@/lib/audit/export'
import { auditFilter } from '@/lib/audit/schema'

export const dynamic = 'force-dynamic'

/** A POST, so that neither links from other sites nor prefetches export anything. */
export async function POST(request: Request): Promise<Response> {
  const admin = await currentAdmin()
  if (!admin) return refusal(303, { Location: '/admin/login' })
  const form = await request.formData().catch(() => null)
  if (!form) return refusal(415)
  const csv = await exportAudit(admin, auditFilter.parse(Object.fromEntries(form)), await preferences())
  return new Response(textStream(csv), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="audit-${new Date().toISOString().slice(0, 10)}.csv"`,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
      'X-Robots-Tag': 'noindex',
    },
  })
}

function refusal(status: number, headers: Record<string, string> = {}): Response {
  return new Response(null, { status, headers: { 'Cache-Control': 'no-store', ...headers } })
}
