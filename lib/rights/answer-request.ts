import { audit, type AuditDetail } from '@/lib/audit/audit'
import type { Authorized } from '@/lib/authorization/proof'
import type { Locale } from '@/lib/i18n/locales'
import { db, type Transaction } from '@/lib/platform/db'
import { decrypt } from '@/lib/platform/encryption'
import { dataOf } from '@/lib/rights/download'
import { eraseSignature } from '@/lib/rights/erase'
import { subjectOf, type Subject } from '@/lib/rights/holdings'
import type { IdentityCheck, RequestOutcome } from '@/lib/rights/rules'
import { askForLink } from '@/lib/signatures/ask-for-link'

/** Why nothing was done: it is answered or gone, or nobody checked yet whose address it is. */
export type NotCarriedOut = 'closed' | 'unchecked'

/** Notes how it was checked that the address belongs to whoever asks. False where it is answered. */
export async function checkIdentity(
  owner: Authorized<'owner'>,
  id: number,
  identity: IdentityCheck,
): Promise<boolean> {
  return db().$transaction(async (tx) => {
    const { count } = await tx.rightsRequest.updateMany({
      where: { id, answeredAt: null },
      data: { identity },
    })
    if (count > 0) await note(tx, owner, id, 'check-identity', { identity })
    return count > 0
  })
}

/** Mails whoever asks the link to their own page, where they have signed. False where it is answered. */
export async function sendOwnLink(owner: Authorized<'owner'>, id: number): Promise<boolean> {
  const request = await openRequest(id)
  if (!request) return false
  await askForLink(request.email)
  await db().$transaction((tx) => note(tx, owner, id, 'send-link'))
  return true
}

/** Everything that is kept of the address, as JSON for whoever asked. */
export async function exportForRequest(
  owner: Authorized<'sudo'>,
  id: number,
  locale: Locale,
): Promise<{ json: string } | NotCarriedOut> {
  const request = await openRequest(id)
  if (!request) return 'closed'
  if (!request.identity) return 'unchecked'
  const { signatureId, emailHash } = await subjectOf(request.email)
  await db().$transaction((tx) => note(tx, owner, id, 'export-for'))
  return { json: await dataOf({ id: signatureId, emailHash }, locale) }
}

/** Erases what is kept of the address, and so answers the request. */
export async function eraseForRequest(
  owner: Authorized<'sudo'>,
  id: number,
): Promise<'erased' | NotCarriedOut> {
  const request = await openRequest(id)
  if (!request) return 'closed'
  if (!request.identity) return 'unchecked'
  const subject = await subjectOf(request.email)
  if (subject.signatureId) await eraseSignature(subject.signatureId)
  return db().$transaction(async (tx) => {
    await eraseOthers(tx, subject)
    if (!(await close(tx, owner, id, 'erased'))) return 'closed'
    await note(tx, owner, id, 'erase-for')
    return 'erased'
  })
}

/** Closes a request: its address goes, and its keyed hash stays with it. False where it is answered. */
export async function answerRequest(
  owner: Authorized<'owner'>,
  id: number,
  outcome: RequestOutcome,
): Promise<boolean> {
  return db().$transaction(async (tx) => {
    const closed = await close(tx, owner, id, outcome)
    if (closed) await note(tx, owner, id, 'answer-request', { outcome })
    return closed
  })
}

async function openRequest(id: number): Promise<{ email: string; identity: string | null } | null> {
  const row = await db().rightsRequest.findFirst({
    where: { id, answeredAt: null },
    select: { emailSealed: true, identity: true },
  })
  return row?.emailSealed ? { email: decrypt('email', row.emailSealed), identity: row.identity } : null
}

// Of an address that never signed, or whose signature retention erased.
async function eraseOthers(tx: Transaction, { emailHash, newsIds }: Subject): Promise<void> {
  await tx.contactMessage.deleteMany({ where: { emailHash } })
  await tx.keptMail.deleteMany({ where: { recipient: emailHash } })
  await tx.newsRecipient.deleteMany({ where: { id: { in: newsIds } } })
}

async function close(
  tx: Transaction,
  { id: answeredBy }: Authorized<'owner'>,
  id: number,
  outcome: RequestOutcome,
): Promise<boolean> {
  const { count } = await tx.rightsRequest.updateMany({
    where: { id, answeredAt: null },
    data: { outcome, answeredBy, answeredAt: new Date(), emailSealed: null },
  })
  return count > 0
}

type Noted = 'answer-request' | 'check-identity' | 'erase-for' | 'export-for' | 'send-link'

async function note(
  tx: Transaction,
  owner: Authorized<'owner'>,
  id: number,
  verb: Noted,
  detail: AuditDetail = {},
): Promise<void> {
  await audit(tx, { adminId: owner.id, verb, subject: `rights-request:${id}`, detail })
}
