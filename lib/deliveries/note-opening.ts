import { audit } from '@/lib/audit/audit'
import { openedLink } from '@/lib/deliveries/links'
import { OPENING_VERBS } from '@/lib/deliveries/rules'
import { db } from '@/lib/platform/db'

const QUIET_MS = 60_000

/** Audits that a recipient opened their page, or downloads a file, at most once a minute each. No-op where no link opens it. */
export async function noteOpening(token: string, file?: string): Promise<void> {
  const opened = await openedLink(token)
  if (opened.state !== 'opens') return
  const { link } = opened
  const event = {
    verb: file ? OPENING_VERBS.file : OPENING_VERBS.page,
    subject: `delivery:${link.deliveryId}` as const,
    detail: { link: link.label, linkId: link.id, ...(file && { file }) },
  }
  await db().$transaction(async (tx) => {
    await tx.$queryRaw`SELECT FROM delivery_links WHERE id = ${link.id}::uuid FOR UPDATE`
    const since = new Date(Date.now() - QUIET_MS)
    const noted = await tx.auditEvent.findFirst({
      where: { ...event, detail: { equals: event.detail }, at: { gt: since } },
      select: { id: true },
    })
    if (!noted) await audit(tx, { ...event, adminId: null })
  })
}
