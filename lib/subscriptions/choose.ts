import type { Locale } from '@/lib/i18n/locales'
import { db } from '@/lib/platform/db'
import { unsubscribeSubject } from '@/lib/subscriptions/token'

/** Ends the mail to a token's address, whatever became of the signature; idempotent. False when the token is not genuine. */
export async function unsubscribe(token: string): Promise<boolean> {
  const id = unsubscribeSubject(token)
  if (!id) return false
  await db().signature.updateMany({ where: { id, wantsUpdates: true }, data: { wantsUpdates: false } })
  return true
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
  return true
}
