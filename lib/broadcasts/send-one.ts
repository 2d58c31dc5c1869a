import { judgeRefusal, MOST_TRIES, retryAfter, type Refusal } from '@/lib/broadcasts/rules'
import type { Begun, Outcome } from '@/lib/broadcasts/settle-and-claim'
import { reachableAddress } from '@/lib/email-address/address'
import { DEFAULT_LOCALE, isLocale } from '@/lib/i18n/locales'
import type { prepareMail } from '@/lib/mail/compose'
import { deliver, DeliveryError } from '@/lib/mail/deliver'
import { countResult } from '@/lib/mailing-results/count-result'
import { db } from '@/lib/platform/db'
import { decrypt } from '@/lib/platform/encryption'
import { noteBounce } from '@/lib/signatures/note-bounce'
import { unsubscribeLinks } from '@/lib/subscriptions/links'

type Prepared = ReturnType<typeof prepareMail>

/** Hands a mail to the mail server; null when accepted. A bounce blocks the address. Throws when neither is known. */
export async function sendOne(begun: Begun, mail: Prepared): Promise<Refusal | null> {
  const { signatureId: id, updateId, broadcastId, emailSealed } = begun
  const to = addressIn(emailSealed)
  if (to === null) return { is: 'refused', code: 'unreadable' }
  const locale = isLocale(begun.locale) ? begun.locale : DEFAULT_LOCALE
  try {
    await deliver(
      mail({ to, unsubscribe: unsubscribeLinks({ id }, locale) }),
      `update ${updateId} to ${id}`,
      'many',
    )
    return null
  } catch (error) {
    if (!(error instanceof DeliveryError)) throw error
    const { command, responseCode, codes, bounce, taken } = error
    const refusal = judgeRefusal({ command, responseCode, codes, bounced: bounce !== null, taken })
    if (refusal.is === 'bounced') await keepBounce(id, broadcastId, refusal.code)
    return refusal
  }
}

async function keepBounce(signatureId: string, broadcastId: number, code: string): Promise<void> {
  await db().$transaction(async (tx) => {
    if (await noteBounce(tx, signatureId, code)) await countResult(tx, broadcastId, 'hard')
  })
}

export function outcomeOf(of: Begun, refusal: Refusal | null): Outcome {
  if (!refusal) return { of, state: 'sent' }
  const { code } = refusal
  if (refusal.is === 'away' && !refusal.taken) return { of, state: 'waiting', code, after: 0, counts: false }
  if (of.tries + 1 >= triesOf(refusal)) return { of, state: 'failed', code }
  return { of, state: 'waiting', code, after: retryAfter(of.tries), counts: true }
}

function triesOf({ is }: Refusal): number {
  if (is === 'later') return MOST_TRIES.later
  return is === 'away' ? MOST_TRIES.cut : 1
}

function addressIn(sealed: Uint8Array): string | null {
  try {
    return reachableAddress(decrypt('email', sealed))
  } catch {
    return null
  }
}
