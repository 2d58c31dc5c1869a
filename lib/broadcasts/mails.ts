import { LRUCache } from 'lru-cache'
import {
  approvedMails,
  approvedPictures,
  contentOf,
  keepApproved,
  mailsNow,
  picturesOf,
  type ApprovedMail,
} from '@/lib/broadcasts/approved'
import { listHeaders } from '@/lib/broadcasts/list-headers'
import { lockBroadcast } from '@/lib/broadcasts/lock'
import { publishedLocales } from '@/lib/broadcasts/queries'
import { isLocale, type Locale } from '@/lib/i18n/locales'
import { prepareMail } from '@/lib/mail/compose'
import type { InlinePicture } from '@/lib/mail/message'
import { mailSettingsMissing, senderIdentity } from '@/lib/mail/sender-identity'
import { db } from '@/lib/platform/db'
import { logFailure } from '@/lib/platform/log-failure'

type Prepared = ReturnType<typeof prepareMail>

const FRESH = { max: 100, ttl: 2_000 }
// Some megabytes each, and nothing replaces them once a broadcast is being sent.
const MOST_WITH_PICTURES = 3

export type MailIn = (locale: string) => Prepared

export type Mails = { in: MailIn } | { problem: 'withdrawn' | 'settings' | 'failed' }

/** Caches prepared mails per language for two seconds, leaving out languages withdrawn since approval. */
export class BroadcastMails {
  private readonly kept = new LRUCache<number, Mails>(FRESH)
  private readonly pictures = new LRUCache<number, InlinePicture[]>({ max: MOST_WITH_PICTURES })

  /** `failed` is already logged, and is tried again. */
  async of(broadcastId: number, updateId: number): Promise<Mails> {
    const kept = this.kept.get(broadcastId)
    if (kept) return kept
    const mails = await this.prepare(broadcastId, updateId).catch((error: unknown): Mails => {
      logFailure('Rendering a broadcast', error)
      return { problem: 'failed' }
    })
    this.kept.set(broadcastId, mails)
    return mails
  }

  private async prepare(broadcastId: number, updateId: number): Promise<Mails> {
    if ((await mailSettingsMissing()).length > 0) return { problem: 'settings' }
    const [published, approved] = await Promise.all([
      publishedLocales(updateId),
      approvedOf(broadcastId, updateId),
    ])
    const [pictures, headers] = [await this.picturesOf(broadcastId), listHeaders(broadcastId)]
    const sent = approved.filter(({ locale }) => published.includes(locale))
    const mails = new Map<Locale, Prepared>(
      await Promise.all(
        sent.map(async (mail) => {
          const beside = { pictures: picturesOf(mail, pictures), headers }
          return [
            mail.locale,
            prepareMail(await senderIdentity(mail.locale), contentOf(mail), beside),
          ] as const
        }),
      ),
    )
    const [other] = mails.values()
    if (!other) return { problem: 'withdrawn' }
    return { in: (locale) => (isLocale(locale) && mails.get(locale)) || other }
  }

  private async picturesOf(broadcastId: number): Promise<InlinePicture[]> {
    const kept = this.pictures.get(broadcastId)
    if (kept) return kept
    const pictures = await approvedPictures(broadcastId)
    this.pictures.set(broadcastId, pictures)
    return pictures
  }
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
