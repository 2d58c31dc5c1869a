import { hourlyHistory } from '@/lib/tallies/history'
import { historyCsv } from '@/lib/tallies/history-csv'

export const dynamic = 'force-dynamic'

/** The count hour by hour; the last line is the hour under way. */
export async function GET() {
  const headers = { 'Content-Type': 'text/csv; charset=utf-8', 'Cache-Control': 'public, max-age=5' }
  return new Response(historyCsv(await hourlyHistory()), { headers })
}
