import { currentAdmin } from '@/lib/admins/require-admin'
import { countedDays } from '@/lib/arrivals/admin-queries'
import { funnelCsv } from '@/lib/arrivals/funnel-csv'
import { daysOf, funnelFilter } from '@/lib/arrivals/schema'

export const dynamic = 'force-dynamic'

/** Totals that name nobody, so that a link may lead here; the file is named by its days. */
export async function GET(request: Request): Promise<Response> {
  if (!(await currentAdmin()))
    return new Response(null, {
      status: 303,
      headers: { Location: '/admin/login', 'Cache-Control': 'no-store' },
    })
  const filter = funnelFilter.parse(Object.fromEntries(new URL(request.url).searchParams))
  const { first, today } = await countedDays()
  const range = daysOf(filter, { first: first ?? today, today })
  return new Response(await funnelCsv(range, filter), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="funnel-${range.from}-${range.to}.csv"`,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
      'X-Robots-Tag': 'noindex',
    },
  })
}
