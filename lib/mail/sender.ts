import type { MailSender } from '@/lib/platform/env/mail-from'

export function senderOf({ name, address }: MailSender, campaign = ''): MailSender {
  return { name: name || campaign, address }
}
