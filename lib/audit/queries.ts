import type { Authorized } from '@/lib/authorization/proof'
import { db } from '@/lib/platform/db'

const PAGE_SIZE = 50

/** Newest first, before an id (null for all); `next` starts the next page. */
export async function listAuditEvents(
  _editor: Authorized<'editor'>,
  before: bigint | null,
  take = PAGE_SIZE,
) {
  const rows = await db().auditEvent.findMany({
    where: before === null ? {} : { id: { lt: before } },
    orderBy: { id: 'desc' },
    take: take + 1,
  })
  const shown = rows.slice(0, take)
  const emails = await emailsOf(shown.flatMap(({ adminId, subject }) => [adminId, adminOf(subject)]))
  const named = (id: string | null) => emails.get(id ?? '') ?? null
  return {
    events: shown.map(({ id, adminId, subject, ...event }) => ({
      ...event,
      id: String(id),
      by: named(adminId),
      subject: named(adminOf(subject)) ?? subject,
    })),
    next: rows.length > take ? String(shown.at(-1)?.id) : null,
  }
}

function adminOf(subject: string): string | null {
  return /^admin:(.+)$/.exec(subject)?.[1] ?? null
}

async function emailsOf(ids: (string | null)[]): Promise<Map<string, string | null>> {
  const known = [...new Set(ids.filter((id) => id !== null))]
  const admins = await db().admin.findMany({
    where: { id: { in: known } },
    select: { id: true, email: true },
  })
  return new Map(admins.map((admin) => [admin.id, admin.email]))
}

export type ListedAuditEvent = Awaited<ReturnType<typeof listAuditEvents>>['events'][number]
