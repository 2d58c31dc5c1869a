import { audit } from '@/lib/audit/audit'
import { Prisma } from '@/lib/generated/prisma/client'
import { backoffUntil } from '@/lib/links/host-backoff'
import { checkLinks, checkOneLink } from '@/lib/links/jobs'
import { db } from '@/lib/platform/db'
import { enqueue } from '@/lib/platform/jobs'

// Unless the copy is due already or is being checked.
const COPY_TOO = Prisma.sql`
  copy_ask_at = CASE WHEN copy_ask_at > now() + interval '10 minutes' THEN now() ELSE copy_ask_at END`

export type Recheck = { state: 'asking' | 'just-asked' | 'missing' } | { state: 'wait'; until: Date }

/** Queues a check of a reference's addresses. `just-asked` within a minute of the last check; `wait` while its host backs off. */
export async function recheck(adminId: string, id: number): Promise<Recheck> {
  const reference = await db().reference.findUnique({ where: { id }, select: { url: true } })
  if (!reference) return { state: 'missing' }
  const until = await backoffUntil(new URL(reference.url).host)
  if (until) return { state: 'wait', until }
  return db().$transaction(async (tx) => {
    const count = await tx.$executeRaw`
      UPDATE "references" SET ask_at = now(), ${COPY_TOO}
      WHERE id = ${id} AND NOT ask_at BETWEEN now() - interval '1 minute' AND now() + interval '10 minutes'
        AND (asked_at IS NULL OR asked_at < now() - interval '1 minute')`
    if (count === 0) return { state: 'just-asked' }
    await audit(tx, { adminId, verb: 'check-link', subject: `reference:${id}` })
    await enqueue(tx, checkOneLink, { referenceId: id })
    return { state: 'asking' }
  })
}

/** Queues a check of every address not checked within a day, except where a host backs off. Returns how many. */
export async function recheckAll(adminId: string): Promise<number> {
  return db().$transaction(async (tx) => {
    const count = await tx.$executeRaw`
      UPDATE "references" SET ask_at = now(), ${COPY_TOO}
      WHERE (asked_at IS NULL OR asked_at < now() - interval '1 day')
        AND NOT ask_at BETWEEN now() - interval '10 minutes' AND now() + interval '10 minutes'
        AND NOT EXISTS (SELECT FROM quiet_hosts
          WHERE until > now() AND host = lower(substring(url FROM '^https?://([^/?#]+)')))`
    if (count === 0) return 0
    await audit(tx, { adminId, verb: 'check-links', subject: 'references', detail: { count } })
    await enqueue(tx, checkLinks, {})
    return count
  })
}
