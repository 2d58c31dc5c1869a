export const dynamic = 'force-dynamic'

/** The process lives. */
export function GET() {
  return new Response('ok\n', { headers: { 'Cache-Control': 'no-store' } })
}
