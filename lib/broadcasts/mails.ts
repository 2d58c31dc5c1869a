import { LRUCache } from 'lru-cache'
import {
  approvedMails,
  contentOf,
  keepApproved,
  mailsNow,
  type ApprovedMail,
} from '@/lib/broadcasts/approved'
import { lockBroadcast } from '@/lib/broadcasts/lock'
import { publishedLocales } from '@/lib/broadcasts/queries'
import { isLocale, type Locale } from '@/lib/i18n/locales'
import { prepareMail } from '@/lib/mail/compose'
import { mailSettingsMissing, senderIdentity } from '@/lib/mail/sender-identity'
import { db } from '@/lib/platform/db'
import { logFailure } from '@/lib/platform/log-failure'

type Prepared = ReturnType<typeof prepareMail>

const FRESH = { max: 100, ttl: 2_000 }

export type MailIn = (locale: string) => Prepared

export type Mails = { in: MailIn } | { problem: 'withdrawn' | 'settings' | 'failed' }

/** Caches prepared mails per language for two seconds, leaving out languages withdrawn since approval. */
export class BroadcastMails {
  private readonly kept = new LRUCache<number, Mails>(FRESH)

  /** `failed` is already logged, and is tried again. */
  async of(broadcastId: number, updateId: number): Promise<Mails> {
    const kept = this.kept.get(broadcastId)
    if (kept) return kept
    const mails = await prepare(broadcastId, updateId).catch((error: unknown): Mails => {
      logFailure('Rendering a broadcast', error)
      return { problem: 'failed' }
    })
    this.kept.set(broadcastId, mails)
    return mails
  }
}

async function prepare(broadcastId: number, updateId: number): Promise<Mails> {
  if ((await mailSettingsMissing()).length > 0) return { problem: 'settings' }
  const [frame, published, approved] = await Promise.all([
    senderIdentity(),
    publishedLocales(updateId),
    approvedOf(broadcastId, updateId),
  ])
  const sent = approved.filter(({ locale }) => published.includes(locale))
  const mails = new Map<Locale, Prepared>(
    sent.map((mail) => [mail.locale, prepareMail(frame, contentOf(mail))]),
  )
  const [other] = mails.values()
  if (!other) return { problem: 'withdrawn' }
  return { in: (locale) => (isLocale(locale) && mails.get(locale)) || other }
}

// An older release started it without storing mails: store them now, so that everybody gets the same.
async function approvedOf(broadcastId: number, updateId: number): Promise<ApprovedMail[]> {
  const approved = await approvedMails(broadcastId)
  if (approved.length > 0) return approved
  const mails = await mailsNow(updateId, broadcastId)
  return db().$transaction(async (tx) => {
    await lockBroadcast(tx, broadcastId)
    const meanwhile = await approvedMails(broadcastId, tx)
    if (meanwhile.length > 0) return meanwhile
    await keepApproved(tx, broadcastId, mails)
    return mails
  })
}
