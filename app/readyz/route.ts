import { databaseAnswers } from '@/lib/health/queries'

export const dynamic = 'force-dynamic'

/** The process can serve: its database answers. */
export async function GET() {
  const ready = await databaseAnswers()
  return new Response(ready ? 'ready\n' : 'the database is away\n', {
    status: ready ? 200 : 503,
    headers: { 'Cache-Control': 'no-store', ...(!ready && { 'Retry-After': '5' }) },
  })
}
