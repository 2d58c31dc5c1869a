import { randomUUID } from 'node:crypto'
import { bounceCode, isHardBounce } from '@/lib/mail/bounce'
import { dkim } from '@/lib/mail/dkim'
import type { Message } from '@/lib/mail/message'
import { messageAsSent } from '@/lib/mail/message-as-sent'
import { refusalLine } from '@/lib/mail/refusal'
import { SmtpFailure } from '@/lib/mail/smtp-failure'
import { SmtpPool, type MailSending, type Sends, type SmtpSettings } from '@/lib/mail/smtp-pool'
import { storeLocally } from '@/lib/mail/store-locally'
import { env } from '@/lib/platform/env'

/** Holds the server's codes only: its words may repeat the address. */
export class DeliveryError extends Error {
  override readonly name = 'DeliveryError'
  /** What happened at which command (`ETIMEDOUT at CONN`), for the log. */
  readonly code: string

  constructor(
    message: string,
    readonly responseCode: number | null,
    readonly bounce: string | null,
    /** `RCPT TO`, for example; CONN for a lost connection at any time. */
    readonly command: string,
    /** The server's codes (`450 4.2.2`) or, without any, what happened (`ETIMEDOUT`). */
    readonly codes: string,
    /** The server got the whole mail and did not answer: it may have accepted it. */
    readonly taken: boolean,
  ) {
    super(message)
    this.code = `${codes} at ${command}`
  }
}

let sending: MailSending | null = null

/** Sends to SMTP_URL, or stores when unset. `mailId` keeps a retry's Message-ID the same. Throws DeliveryError. */
export async function deliver(
  message: Message,
  mailId: string = randomUUID(),
  sends: Sends = 'one',
): Promise<void> {
  const settings = smtpSettings()
  if (!settings) return storeLocally(message)
  sending ??= new SmtpPool(settings)
  try {
    await sending.send(messageAsSent(message, mailId), sends)
  } catch (error) {
    throw failureOf(error)
  }
}

/** Null while mail is stored on this machine. */
export function smtpSettings(): SmtpSettings | null {
  const { SMTP_URL, SMTP_CONNECTIONS } = env()
  return SMTP_URL ? { url: SMTP_URL, connections: SMTP_CONNECTIONS, dkim: dkim() } : null
}

/** Has mails sent by another thread than the one that asks. */
export function deliverBy(other: MailSending): void {
  sending = other
}

/** Finishes what is under way. */
export function closeMail(): void {
  sending?.close()
  sending = null
}

function failureOf(error: unknown): DeliveryError {
  const { responseCode, code, command, response, dataSent } =
    error instanceof SmtpFailure ? error : new SmtpFailure(error, false)
  const said = [responseCode, code].filter((part) => part !== null)
  const refusal = { command: String(command), code: responseCode ?? 0, words: response }
  const at = command ?? 'CONN'
  const codes = responseCode ? bounceCode(refusal) : said.join(' ') || 'unknown'
  return new DeliveryError(
    refusalLine(at, codes),
    responseCode,
    isHardBounce(refusal) ? bounceCode(refusal) : null,
    at,
    codes,
    dataSent && responseCode === null,
  )
}
