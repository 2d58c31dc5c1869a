import { mailDomain } from '@/lib/mail/dkim'
import { env } from '@/lib/platform/env'

const SENDER_ID = { least: 5, most: 15 }

/** What mailboxes sort mailings by (RFC 2919), and what Gmail tells of complaints by: one for a broadcast, none for a recipient. */
export function listHeaders(broadcastId: number): Record<string, string> {
  const domain = mailDomain(env().MAIL_FROM.address)
  const senderId = domain
    .replace(/[^a-z0-9]/g, '')
    .slice(0, SENDER_ID.most)
    .padEnd(SENDER_ID.least, 'x')
  return { 'List-Id': `<news.${domain}>`, 'Feedback-ID': `mailing-${broadcastId}:news:${senderId}` }
}
