import { setTimeout as wait } from 'node:timers/promises'
import { audit } from '@/lib/audit/audit'
import type { Authorized } from '@/lib/authorization/proof'
import { sampleMail } from '@/lib/broadcasts/sample'
import type { MailOf } from '@/lib/broadcasts/update-mail'
import { reachableAddress } from '@/lib/email-address/address'
import type { Locale } from '@/lib/i18n/locales'
import { deliver, DeliveryError } from '@/lib/mail/deliver'
import { db } from '@/lib/platform/db'

const PATIENCE_MS = 20_000

/** What became of the tests, by the place of an address among those given, from 1. */
export type Tested =
  | { state: 'not-published' }
  | { state: 'tried'; sent: number; slow: number[]; refused: { number: number; code: string }[] }

/** Mails a test of a broadcast in one language, one mail to each address; waits for the mail server, at most 20 seconds. */
export async function sendTest(
  owner: Authorized<'owner'>,
  of: MailOf,
  locale: Locale,
  addresses: string[],
): Promise<Tested> {
  const mails = await Promise.all(
    addresses.map((address) => sampleMail(of, locale, reachableAddress(address), { test: true })),
  )
  if (mails.some((mail) => mail === null)) return { state: 'not-published' }
  const over = wait(PATIENCE_MS, 'slow' as const)
  const answers = await Promise.all(
    mails.flatMap((mail) => (mail ? Promise.race([deliver(mail).then(() => null, refusalOf), over]) : [])),
  )
  const sent = answers.filter((answer) => answer === null).length
  if (sent > 0) await note(owner, of, locale, sent)
  return {
    ...{ state: 'tried', sent },
    slow: answers.flatMap((answer, index) => (answer === 'slow' ? index + 1 : [])),
    refused: answers.flatMap((answer, index) =>
      answer !== null && answer !== 'slow' ? { number: index + 1, code: answer } : [],
    ),
  }
}

async function note(owner: Authorized<'owner'>, of: MailOf, locale: Locale, sent: number): Promise<void> {
  const test = { adminId: owner.id, verb: 'test', detail: { locale, sent } } as const
  const { broadcastId, updateId } = of
  await db().$transaction((tx) =>
    broadcastId === null
      ? audit(tx, { ...test, subject: `update:${updateId}` })
      : audit(tx, { ...test, subject: `broadcast:${broadcastId}` }),
  )
}

function refusalOf(error: unknown): string {
  if (error instanceof DeliveryError) return error.codes
  throw error
}
