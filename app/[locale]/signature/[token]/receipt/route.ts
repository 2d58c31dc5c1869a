import { notFound } from 'next/navigation'
import { ownReceipt } from '@/lib/signatures/queries'

export const dynamic = 'force-dynamic'

type Params = { params: Promise<{ token: string }> }

/** `?entry=latest` is the receipt of the last change: withdrawn, removed, restored or renewed. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const { token } = await params
  const isLatest = new URL(request.url).searchParams.get('entry') === 'latest'
  const receipt = await ownReceipt(token, isLatest ? 'latest' : 'counted')
  if (receipt === null) notFound()
  return new Response(receipt, {
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      'Content-Disposition': 'attachment; filename="signature.tlog-proof"',
      'Cache-Control': 'no-store',
      'X-Robots-Tag': 'noindex',
    },
  })
}
