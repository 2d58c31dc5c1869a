import type { Authorized } from '@/lib/authorization/proof'
import type { Locale } from '@/lib/i18n/locales'
import { db } from '@/lib/platform/db'

export type MailedUpdate = {
  updateId: number
  /** In the language of the mail; null where the update has it no longer. */
  title: string | null
  locale: Locale
  state: 'waiting' | 'sending' | 'sent' | 'failed' | 'skipped'
  at: Date | null
  code: string | null
}

export type HistoryEvent = {
  kind: 'confirmed' | 'withdrawn' | 'removed' | 'restored' | 'renewed'
  at: Date
  reason: string | null
}

/** What a signature went through, as far as it is kept: what was signed, the mails it had, and its events, oldest first. */
export async function signatureHistory(_owner: Authorized<'owner'>, id: string) {
  const [{ renewals, locale, ...signed }, events, updates] = await Promise.all([
    db().signature.findUniqueOrThrow({
      where: { id },
      select: {
        locale: true,
        wantsUpdates: true,
        mailedAt: true,
        reminders: true,
        textVersion: { select: { version: true, major: true, minor: true } },
        renewals: { select: { at: true } },
      },
    }),
    db().signatureEvent.findMany({
      where: { signatureId: id },
      select: { kind: true, at: true, reason: true },
      orderBy: { id: 'asc' },
    }),
    // Its primary key finds them by their updates.
    db().$queryRaw<MailedUpdate[]>`
      SELECT t.update_id AS "updateId", w.title, t.locale, t.state::text, coalesce(t.ended_at, t.begun_at) AS at, t.code
      FROM broadcast_stamps t LEFT JOIN update_words w ON w.update_id = t.update_id AND w.locale = t.locale
      WHERE t.update_id IN (SELECT update_id FROM broadcasts) AND t.signature_id = ${id}::uuid
      ORDER BY t.update_id DESC`,
  ])
  const renewed = renewals.map(({ at }): HistoryEvent => ({ kind: 'renewed', at, reason: null }))
  return {
    ...signed,
    locale: locale as Locale,
    updates,
    events: [...events, ...renewed].sort((a, b) => a.at.getTime() - b.at.getTime()),
  }
}

export type SignatureHistory = Awaited<ReturnType<typeof signatureHistory>>
