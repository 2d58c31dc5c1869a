import { audit } from '@/lib/audit/audit'
import type { Authorized } from '@/lib/authorization/proof'
import { db } from '@/lib/platform/db'

const QUIET_MS = 600_000

type Look =
  | {
      verb: 'look'
      subject: `signature:${string}` | `rights-request:${string}` | 'signatures' | 'messages' | 'mailbox'
    }
  | { verb: 'read'; subject: `message:${string}` }

/** Audits a look at personal data: once in ten minutes, since a page is drawn anew after each of its forms. */
export async function noteLook({ id: adminId }: Authorized<'owner'>, look: Look): Promise<void> {
  const since = new Date(Date.now() - QUIET_MS)
  const noted = await db().auditEvent.findFirst({
    where: { adminId, ...look, at: { gt: since } },
    select: { id: true },
  })
  if (!noted) await db().$transaction((tx) => audit(tx, { adminId, ...look }))
}
