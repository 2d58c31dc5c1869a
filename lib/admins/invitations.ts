import { randomUUID } from 'node:crypto'
import { joinLinkMail } from '@/lib/admins/jobs'
import { audit } from '@/lib/audit/audit'
import type { Authorized } from '@/lib/authorization/proof'
import type { AdminRole } from '@/lib/generated/prisma/client'
import type { Locale } from '@/lib/i18n/locales'
import { db, type Transaction } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { enqueue } from '@/lib/platform/jobs'
import {
  checkToken,
  DAY,
  tokenExpiringAt,
  tokenSubject,
  wasGenuine,
  type TokenLinkState,
} from '@/lib/platform/tokens'

export type Invitation =
  | { state: 'valid'; adminId: string; email: string | null; role: AdminRole; version: number }
  | { state: 'expired' | 'wrong' }

/** A new single-use link (24 h) to become an owner, replacing the last; null once an owner has a password. */
export async function ownerLink(): Promise<string | null> {
  return db().$transaction(async (tx) => {
    await tx.$executeRaw`LOCK TABLE admins IN SHARE ROW EXCLUSIVE MODE`
    if (
      await tx.admin.findFirst({
        where: { role: 'owner', passwordHash: { not: null } },
        select: { id: true },
      })
    )
      return null
    const unnamed = await tx.admin.findFirst({ where: { role: 'owner', email: null }, select: { id: true } })
    return renewLink(tx, unnamed?.id ?? (await createOwner(tx)))
  })
}

async function createOwner(tx: Transaction): Promise<string> {
  const id = randomUUID()
  await tx.admin.create({ data: { id, role: 'owner' } })
  await audit(tx, { adminId: null, verb: 'invite', subject: `admin:${id}`, detail: { role: 'owner' } })
  return id
}

/** A new link (24 h) in place of the last one; with `by`, it is mailed in the name of that owner. */
export async function renewLink(
  tx: Transaction,
  adminId: string,
  { by }: { by?: string | undefined } = {},
): Promise<string> {
  const until = new Date(Date.now() + DAY * 1000)
  const { tokenVersion: version } = await tx.admin.update({
    where: { id: adminId },
    data: { tokenVersion: { increment: 1 }, linkMail: by ? 'queued' : null, linkMailCode: null },
    select: { tokenVersion: true },
  })
  if (by) await enqueue(tx, joinLinkMail, { adminId, version, until: until.toISOString(), by })
  return joinLink(adminId, version, until)
}

/** The same link for the same version and moment. */
export function joinLink(adminId: string, version: number, until: Date): string {
  return `${env().SITE_URL}/admin/join/${tokenExpiringAt('admin', adminId, version, until)}`
}

export async function joinLinkState(token: string): Promise<TokenLinkState> {
  const admin = await claimed(token)
  if (!admin) return 'wrong'
  const state = checkToken('admin', token, admin.tokenVersion)
  if (state === 'wrong') return wasGenuine('admin', token, admin.tokenVersion) ? 'over' : 'wrong'
  return state === 'valid' ? 'opens' : 'over'
}

/** `wrong` also for a link that was used or replaced. */
export async function findInvitation(token: string): Promise<Invitation> {
  const admin = await claimed(token)
  if (!admin) return { state: 'wrong' }
  const state = checkToken('admin', token, admin.tokenVersion)
  if (state !== 'valid') return { state }
  return { state, adminId: admin.id, email: admin.email, role: admin.role, version: admin.tokenVersion }
}

async function claimed(token: string) {
  const id = tokenSubject(token)
  return id === null ? null : db().admin.findUnique({ where: { id } })
}

type Invited = {
  email: string
  role: AdminRole
  /** What they read, until they choose. */
  locale?: Locale
  /** Whether the link is mailed, too. */
  mails?: boolean
}

/** Returns a single-use link (24 h); `taken` when the address can sign in already. Null for the command, which mails nothing. */
export async function invite(
  owner: Authorized<'sudo'> | null,
  { email, role, locale, mails }: Invited,
): Promise<{ link: string } | { refused: 'taken' }> {
  return db().$transaction(async (tx) => {
    await tx.$executeRaw`LOCK TABLE admins IN SHARE ROW EXCLUSIVE MODE`
    const known = await tx.admin.findUnique({ where: { email }, select: { id: true, passwordHash: true } })
    if (known?.passwordHash) return { refused: 'taken' }
    const id = known?.id ?? randomUUID()
    await tx.admin.upsert({ where: { id }, create: { id, email, role, locale }, update: { role, locale } })
    await audit(tx, {
      adminId: owner?.id ?? null,
      verb: 'invite',
      subject: `admin:${id}`,
      detail: { role },
    })
    return { link: await renewLink(tx, id, { by: mails ? owner?.id : undefined }) }
  })
}
