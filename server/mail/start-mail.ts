import { closeMail, deliverBy, smtpSettings } from '@/lib/mail/deliver'
import { MailWorker } from '@/server/mail/mail-worker'

/** Mail leaves by a thread of its own, so that composing and signing it delays no answer. */
export function startMail(): { stop(): void } {
  const settings = smtpSettings()
  if (settings) deliverBy(new MailWorker(settings))
  return { stop: closeMail }
}
