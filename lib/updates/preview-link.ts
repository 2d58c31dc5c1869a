import { audit } from '@/lib/audit/audit'
import { localePath, type Locale } from '@/lib/i18n/locales'
import { db } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import {
  checkToken,
  DAY,
  tokenExpiringAt,
  tokenSubject,
  wasGenuine,
  type TokenLinkState,
} from '@/lib/platform/tokens'

const PREVIEW_DAYS = 7

type Linked = { previewId: string; previewVersion: number; previewUntil: Date | null }

/** The preview link of an update in a language; null when none is valid. */
export function previewLink(
  { previewId, previewVersion, previewUntil }: Linked,
  locale: Locale,
): string | null {
  if (!previewUntil || previewUntil.getTime() < Date.now()) return null
  const token = tokenExpiringAt('preview', previewId, previewVersion, previewUntil)
  return env().SITE_URL + localePath(locale, `/preview/${token}`)
}

/** Makes a preview link valid for seven days, revoking the one before. False when there is no such update. */
export async function makePreviewLink(adminId: string, id: number): Promise<boolean> {
  const until = new Date(Math.ceil(Date.now() / 1000) * 1000 + PREVIEW_DAYS * DAY * 1000)
  return change(id, until, { adminId, verb: 'make-preview-link', detail: { until: until.toISOString() } })
}

/** Revokes every preview link of an update. False when there is no such update. */
export async function revokePreviewLink(adminId: string, id: number): Promise<boolean> {
  return change(id, null, { adminId, verb: 'revoke-preview-link' })
}

// The link itself is never stored.
async function change(
  id: number,
  previewUntil: Date | null,
  event: {
    adminId: string
    verb: 'make-preview-link' | 'revoke-preview-link'
    detail?: Record<string, string>
  },
): Promise<boolean> {
  return db().$transaction(async (tx) => {
    const { count } = await tx.update.updateMany({
      where: { id, deletedAt: null },
      data: { previewVersion: { increment: 1 }, previewUntil },
    })
    if (count > 0) await audit(tx, { ...event, subject: `update:${id}` })
    return count > 0
  })
}

/** `over` also when revoked or replaced. */
export async function previewLinkState(token: string): Promise<TokenLinkState> {
  const update = await claimed(token)
  if (!update) return 'wrong'
  const { previewVersion, previewUntil } = update
  if (previewUntil && checkToken('preview', token, previewVersion) === 'valid') return 'opens'
  const genuine = checkToken('preview', token, previewVersion) !== 'wrong'
  return genuine || wasGenuine('preview', token, previewVersion) ? 'over' : 'wrong'
}

/** The update a preview token was made for, and whether it still opens it. */
export async function previewHolder(token: string) {
  const update = await claimed(token)
  const state = update ? checkToken('preview', token, update.previewVersion) : 'wrong'
  if (!update?.previewUntil || state === 'wrong') return { state: 'wrong' as const }
  return { state, id: update.id, until: update.previewUntil }
}

async function claimed(token: string) {
  const previewId = tokenSubject(token)
  if (!previewId) return null
  return db().update.findUnique({
    where: { previewId },
    select: { id: true, previewVersion: true, previewUntil: true },
  })
}
