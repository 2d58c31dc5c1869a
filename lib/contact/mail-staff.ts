import type { Authorized } from '@/lib/authorization/proof'
import { openMessage } from '@/lib/contact/sealed'
import { reachableAddress } from '@/lib/email-address/address'
import { languageTagName } from '@/lib/i18n/language-names'
import { isLocale, STAFF_LOCALE, type Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { deliver, DeliveryError } from '@/lib/mail/deliver'
import { senderIdentity } from '@/lib/mail/sender-identity'
import { db } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'

/**
 * Mails a message to an owner, in the owner's language, or to the contact address, as plain text that is answered by replying.
 * Skips one that was deleted and a reader who is none any more; a bounced mail is not retried. Throws DeliveryError.
 */
export async function mailToStaff(
  _job: Authorized<'job'>,
  messageId: number,
  adminId: string | null,
  mailId?: string,
): Promise<void> {
  const [row, reader] = await Promise.all([
    db().contactMessage.findUnique({ where: { id: messageId } }),
    readerOf(adminId),
  ])
  if (!row || !reader?.to) return
  const message = openMessage(row)
  const { organisation, name } = await senderIdentity(reader.locale)
  const mail = {
    to: reader.to,
    from: organisation || name,
    replyTo: reachableAddress(message.email),
    ...mailIn(reader.locale, message),
    headers: { 'Auto-Submitted': 'auto-generated' },
  }
  try {
    await deliver(mail, mailId)
  } catch (error) {
    if (!(error instanceof DeliveryError && error.bounce)) throw error
  }
}

type Reader = { to: string | null; locale: Locale }

async function readerOf(adminId: string | null): Promise<Reader | null> {
  if (adminId === null) {
    const { contactEmail } = await db().campaign.findUniqueOrThrow({
      where: { id: 1 },
      select: { contactEmail: true },
    })
    return { to: contactEmail && reachableAddress(contactEmail), locale: STAFF_LOCALE }
  }
  const owner = await db().admin.findFirst({
    where: { id: adminId, role: 'owner' },
    select: { email: true, locale: true },
  })
  return owner && { to: owner.email, locale: isLocale(owner.locale) ? owner.locale : STAFF_LOCALE }
}

function mailIn(
  reading: Locale,
  { id, topic, name, email, locale, text }: ReturnType<typeof openMessage>,
): { subject: string; text: string } {
  const t = translator(reading, 'admin.messages')
  const about = t(`topics.${topic}`)
  const parts = [
    t('mail.lead'),
    [
      t('mail.from', { sender: `${name ?? t('noName')} <${email}>` }),
      t('mail.about', { topic: about }),
      t('mail.language', { language: languageTagName(locale, reading) }),
    ].join('\n'),
    text,
    `${t('mail.mark')}\n${env().SITE_URL}/admin/messages/${id}`,
    '',
  ]
  return { subject: t('mail.subject', { id, topic: about }), text: parts.join('\n\n') }
}
