import { randomUUID } from 'node:crypto'
import { createTransport, type Transporter } from 'nodemailer'
import { bounceCode, isHardBounce } from '@/lib/mail/bounce'
import { forgetDataSent, isDataSent, watchDataSent } from '@/lib/mail/data-sent'
import { dkim } from '@/lib/mail/dkim'
import type { Message } from '@/lib/mail/message'
import { messageAsSent } from '@/lib/mail/message-as-sent'
import { refusalLine } from '@/lib/mail/refusal'
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

// Giving up earlier after the last byte risks a duplicate (RFC 5321, 4.5.3.2.6).
const ANSWERED_WITHIN_MS = 600_000

// Bulk mail must not occupy the connections of mails that one person waits for.
const CONNECTIONS = { one: 3, many: 1 }

type Sends = keyof typeof CONNECTIONS

const transports = new Map<Sends, Transporter>()

/** Sends to SMTP_URL, or stores when unset. `mailId` keeps a retry's Message-ID the same. Throws DeliveryError. */
export async function deliver(
  message: Message,
  mailId: string = randomUUID(),
  sends: Sends = 'one',
): Promise<void> {
  const { SMTP_URL } = env()
  if (!SMTP_URL) return storeLocally(message)
  const asSent = messageAsSent(message, mailId)
  const { messageId } = asSent
  try {
    await transportFor(sends, SMTP_URL).sendMail(asSent)
  } catch (error) {
    throw failureOf(error, isDataSent(messageId))
  } finally {
    forgetDataSent(messageId)
  }
}

export function closeMail(sends: Sends = 'one'): void {
  transports.get(sends)?.close()
  transports.delete(sends)
}

function transportFor(sends: Sends, url: string): Transporter {
  const transport = transports.get(sends) ?? connect(url, CONNECTIONS[sends])
  transports.set(sends, transport)
  return transport
}

function connect(url: string, maxConnections: number): Transporter {
  const transport = createTransport({
    url,
    pool: true,
    dkim: dkim(),
    maxConnections,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: ANSWERED_WITHIN_MS,
  } as Parameters<typeof createTransport>[0])
  watchDataSent(transport)
  return transport
}

function failureOf(error: unknown, written: boolean): DeliveryError {
  const { responseCode, code, command, response } = Object(error) as Record<string, unknown>
  const answered = typeof responseCode === 'number' ? responseCode : null
  const said = [answered, code].filter((part) => typeof part === 'number' || typeof part === 'string')
  const refusal = { command: String(command), code: answered ?? 0, words: String(response) }
  const at = typeof command === 'string' ? command : 'CONN'
  const codes = answered ? bounceCode(refusal) : said.join(' ') || 'unknown'
  return new DeliveryError(
    refusalLine(at, codes),
    answered,
    isHardBounce(refusal) ? bounceCode(refusal) : null,
    at,
    codes,
    written && answered === null,
  )
}
