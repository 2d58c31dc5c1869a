import { adminEmails } from '@/lib/admins/emails'
import { noteLook } from '@/lib/audit/note-look'
import type { Authorized } from '@/lib/authorization/proof'
import { db } from '@/lib/platform/db'
import { decrypt } from '@/lib/platform/encryption'
import { holdingsOf, subjectOf } from '@/lib/rights/holdings'
import { IDENTITY_CHECKS, REQUEST_OUTCOMES } from '@/lib/rights/rules'

const ANSWERED = 50

const LISTED = {
  id: true,
  kind: true,
  receivedOn: true,
  dueOn: true,
  identity: true,
  outcome: true,
  answeredAt: true,
} as const

/** Those that are open, the first due first, and then the newest that are answered; without addresses. */
export async function listRequests(_owner: Authorized<'owner'>) {
  const [open, answered] = await Promise.all([
    db().rightsRequest.findMany({
      where: { answeredAt: null },
      orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
      select: LISTED,
    }),
    db().rightsRequest.findMany({
      where: { answeredAt: { not: null } },
      orderBy: { answeredAt: 'desc' },
      take: ANSWERED,
      select: LISTED,
    }),
  ])
  return [...open, ...answered].map(known)
}

export type ListedRequest = Awaited<ReturnType<typeof listRequests>>[number]

/** One request, while it is open with its address and what is held of it. Null where there is none. The audit notes the look. */
export async function requestById(owner: Authorized<'owner'>, id: number) {
  const row = await db().rightsRequest.findUnique({
    where: { id },
    select: { ...LISTED, emailSealed: true, answeredBy: true },
  })
  if (!row) return null
  await noteLook(owner, { verb: 'look', subject: `rights-request:${id}` })
  const { emailSealed, answeredBy, ...rest } = row
  const email = emailSealed && decrypt('email', emailSealed)
  const [emails, holdings] = await Promise.all([
    adminEmails([answeredBy]),
    email ? subjectOf(email).then(holdingsOf) : null,
  ])
  return { ...known(rest), email, holdings, answeredBy: emails.get(answeredBy ?? '') ?? null }
}

export type ShownRequest = NonNullable<Awaited<ReturnType<typeof requestById>>>

/** How many are due within a week, and how many of these are overdue. */
export async function dueRequests(_owner: Authorized<'owner'>): Promise<{ due: number; overdue: number }> {
  const [row] = await db().$queryRaw<{ due: number; overdue: number }[]>`
    SELECT count(*)::int AS due, (count(*) FILTER (WHERE due_on < current_date))::int AS overdue
    FROM rights_requests WHERE answered_at IS NULL AND due_on < current_date + 8`
  return row ?? { due: 0, overdue: 0 }
}

function known<Row extends { identity: string | null; outcome: string | null }>({
  identity,
  outcome,
  ...row
}: Row) {
  return {
    ...row,
    identity: IDENTITY_CHECKS.find((check) => check === identity) ?? null,
    outcome: REQUEST_OUTCOMES.find((each) => each === outcome) ?? null,
  }
}
