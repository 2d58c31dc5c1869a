import type { MailSender } from '@/lib/platform/env/mail-from'

/** The sender of a mail: MAIL_FROM, with the campaign's name where it has none. */
export function senderOf({ name, address }: MailSender, campaign = ''): MailSender {
  return { name: name || campaign, address }
}
