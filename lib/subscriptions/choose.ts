import type { Locale } from '@/lib/i18n/locales'
import { countForLastMailing } from '@/lib/mailing-results/count-result'
import { db, type Transaction } from '@/lib/platform/db'
import { unsubscribeSubject } from '@/lib/subscriptions/token'

// What was kept for news alone goes at once; lib/retention deletes the rest of the row.
const NO_ADDRESS = new Uint8Array()

/** Ends the mail to a token's address, whatever became of the signature; idempotent. False when the token is not genuine. */
export async function unsubscribe(token: string): Promise<boolean> {
  const id = unsubscribeSubject(token)
  if (!id) return false
  await db().$transaction((tx) => stopUpdates(tx, id, 'ended'))
  return true
}

/** Ends the mail of updates to a signature's address, or to the one that was kept for news, and counts it for their last mailing. */
export async function stopUpdates(tx: Transaction, id: string, why: 'ended' | 'complaint'): Promise<void> {
  const signature = await tx.signature.updateMany({
    where: { id, wantsUpdates: true },
    data: { wantsUpdates: false },
  })
  const recipient = await tx.newsRecipient.updateMany({
    where: { id, leftAt: null },
    data: { leftAt: new Date(), emailSealed: NO_ADDRESS, emailDomain: '' },
  })
  if (signature.count + recipient.count > 0) await countForLastMailing(tx, id, why)
}

/** Resumes the mail for a confirmed signature. False when the token is not genuine. */
export async function resubscribe(token: string): Promise<boolean> {
  const id = unsubscribeSubject(token)
  if (!id) return false
  await db().signature.updateMany({ where: { id, state: 'confirmed' }, data: { wantsUpdates: true } })
  return true
}

/** Sets the language of the mail. False when the token is not genuine. */
export async function chooseLanguage(token: string, locale: Locale): Promise<boolean> {
  const id = unsubscribeSubject(token)
  if (!id) return false
  await db().signature.updateMany({ where: { id }, data: { locale } })
  await db().newsRecipient.updateMany({ where: { id }, data: { locale } })
  return true
}
