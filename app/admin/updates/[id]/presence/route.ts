import { z } from 'zod'
import { rowId } from '@/app/admin/_form/row-id'
import { currentAdmin } from '@/lib/admins/require-admin'
import { LOCALES } from '@/lib/i18n/locales'
import { endPresence, notePresence, othersPresent } from '@/lib/updates/presence'

export const dynamic = 'force-dynamic'

const posted = z.object({
  updateId: rowId,
  locale: z.enum(LOCALES),
  editor: z.uuid(),
  left: z.literal('yes').optional(),
})

/** An open editor says that it is open, or left, and is told who else is there. */
export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const headers = { 'Cache-Control': 'no-store' }
  const admin = await currentAdmin()
  if (!admin) return Response.json([], { status: 401, headers })
  const fields = await request.formData().catch(() => new FormData())
  const place = posted.safeParse({ ...Object.fromEntries(fields), updateId: (await params).id })
  if (!place.success) return Response.json([], { status: 422, headers })
  const { updateId, locale, editor, left } = place.data
  await (left ? endPresence(admin.id, editor) : notePresence(admin.id, place.data))
  return Response.json(left ? [] : await othersPresent(admin.id, updateId, locale), { headers })
}
