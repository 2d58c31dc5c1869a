import { mailDomain } from '@/lib/mail/dkim'
import type { Attachment, InlinePicture, Message } from '@/lib/mail/message'
import { senderOf } from '@/lib/mail/sender'
import { keyedHash } from '@/lib/platform/encryption'
import { env } from '@/lib/platform/env'
import type { MailSender } from '@/lib/platform/env/mail-from'

/** Plain values, so that another thread can be given it. */
export type MessageAsSent = {
  from: MailSender
  to: string
  replyTo?: string
  subject: string
  text: string
  html?: string
  headers: Record<string, string>
  attachments: Attachment[]
  pictures: InlinePicture[]
  messageId: string
}

/** A mail with its sender and its Message-ID, in the sender's domain: the same for the same `mailId`. */
export function messageAsSent(message: Message, mailId: string): MessageAsSent {
  const { MAIL_FROM } = env()
  const { from, headers = {}, attachments = [], pictures = [] } = message
  const id = Buffer.from(keyedHash('mail', mailId)).toString('base64url')
  return {
    ...message,
    from: senderOf(MAIL_FROM, from),
    headers,
    attachments,
    pictures,
    messageId: `<${id}@${mailDomain(MAIL_FROM.address)}>`,
  }
}
