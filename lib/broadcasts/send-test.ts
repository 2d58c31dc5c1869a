import { setTimeout as wait } from 'node:timers/promises'
import { audit } from '@/lib/audit/audit'
import type { Authorized } from '@/lib/authorization/proof'
import { sampleMail } from '@/lib/broadcasts/sample'
import type { MailOf } from '@/lib/broadcasts/update-mail'
import type { Locale } from '@/lib/i18n/locales'
import { deliver, DeliveryError } from '@/lib/mail/deliver'
import { db } from '@/lib/platform/db'

const PATIENCE_MS = 20_000

export type Tested = { state: 'sent' | 'not-published' | 'slow' } | { state: 'refused'; code: string }

/** Mails an owner a test of a broadcast in one language; waits for the mail server, at most 20 seconds. */
export async function sendTest(
  owner: Authorized<'owner'> & { email: string },
  of: MailOf,
  locale: Locale,
): Promise<Tested> {
  const mail = await sampleMail(of, locale, owner.email, { test: true })
  if (!mail) return { state: 'not-published' }
  const refusal = await Promise.race([
    deliver(mail).then(() => null, refusalOf),
    wait(PATIENCE_MS, 'slow' as const),
  ])
  if (refusal === 'slow') return { state: 'slow' }
  if (refusal !== null) return { state: 'refused', code: refusal }
  const test = { adminId: owner.id, verb: 'test', detail: { locale } } as const
  const { broadcastId, updateId } = of
  await db().$transaction((tx) =>
    broadcastId === null
      ? audit(tx, { ...test, subject: `update:${updateId}` })
      : audit(tx, { ...test, subject: `broadcast:${broadcastId}` }),
  )
  return { state: 'sent' }
}

function refusalOf(error: unknown): string {
  if (error instanceof DeliveryError) return error.codes
  throw error
}
