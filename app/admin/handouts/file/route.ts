import { notFound } from 'next/navigation'
import { currentAdmin } from '@/lib/admins/require-admin'
import { handout } from '@/lib/handouts/queries'
import { handoutRequest } from '@/lib/handouts/schema'
import { handoutPdf } from '@/lib/handouts/write-pdf'

export const dynamic = 'force-dynamic'

/** A hand-out with the number of a stall. */
export async function GET(request: Request): Promise<Response> {
  if (!(await currentAdmin()))
    return new Response(null, {
      status: 303,
      headers: { Location: '/admin/login', 'Cache-Control': 'no-store' },
    })
  const asked = handoutRequest.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  const page = asked.success ? await handout(asked.data.language, asked.data.number) : null
  if (!page) notFound()
  const name = ['handout', page.language, page.number || ''].filter(Boolean).join('-')
  return new Response(new Uint8Array(await handoutPdf(page)), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; filename="${name}.pdf"`,
      'Cache-Control': 'no-store',
      'X-Robots-Tag': 'noindex',
    },
  })
}
