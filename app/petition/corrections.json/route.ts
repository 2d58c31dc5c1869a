import type { NextRequest } from 'next/server'
import { z } from 'zod'
import { listCorrections } from '@/lib/corrections/queries'

const PATH = '/petition/corrections.json'

const cursor = z.coerce
  .number()
  .int()
  .positive()
  .max(2 ** 31 - 1)
  .nullable()
  .catch(null)

/** Every removal and restoring: its number in the ledger, when, how many, the published reason; newest first, `next` leads to earlier ones. */
export async function GET(request: NextRequest) {
  const { corrections, next } = await listCorrections(
    cursor.parse(request.nextUrl.searchParams.get('before')),
  )
  const body = { corrections, next: next === null ? null : `${PATH}?before=${next}` }
  return Response.json(body, { headers: { 'Cache-Control': 'public, max-age=5' } })
}
