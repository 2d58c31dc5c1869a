import { createTransport } from 'nodemailer'
import { mailDomain } from '@/lib/mail/dkim'
import type { Message } from '@/lib/mail/message'
import { senderOf } from '@/lib/mail/sender'
import { keyedHash } from '@/lib/platform/encryption'
import { env } from '@/lib/platform/env'

const written = createTransport({ streamTransport: true, buffer: true, newline: 'windows' })

/** A mail as nodemailer takes it. The same `mailId` gives the same Message-ID, in the sender's domain. */
export function messageAsSent(message: Message, mailId: string) {
  const { MAIL_FROM } = env()
  const { to, replyTo, from, subject, text, html, headers, attachments = [], pictures = [] } = message
  return {
    from: senderOf(MAIL_FROM, from),
    // An object, so that it is one recipient whatever it contains.
    to: { name: '', address: to },
    replyTo: replyTo === undefined ? undefined : { name: '', address: replyTo },
    subject,
    text,
    html,
    headers,
    attachments: [...attachments, ...pictures.map(({ cid, part }) => ({ cid, raw: part }))],
    messageId: `<${Buffer.from(keyedHash('mail', mailId)).toString('base64url')}@${mailDomain(MAIL_FROM.address)}>`,
    disableUrlAccess: true,
    disableFileAccess: true,
  }
}

/** How many bytes a mail has as a mail server gets it, but for a DKIM signature. */
export async function messageBytes(message: Message): Promise<number> {
  const { message: bytes } = await written.sendMail(messageAsSent(message, 'measured'))
  return Buffer.isBuffer(bytes) ? bytes.length : 0
}
