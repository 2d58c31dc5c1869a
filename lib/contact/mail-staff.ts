import type { Authorized } from '@/lib/authorization/proof'
import { TOPIC_NAMES } from '@/lib/contact/rules'
import { openMessage } from '@/lib/contact/sealed'
import { reachableAddress } from '@/lib/email-address/address'
import { englishName, isLocale } from '@/lib/i18n/locales'
import { deliver, DeliveryError } from '@/lib/mail/deliver'
import { senderIdentity } from '@/lib/mail/sender-identity'
import { db } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'

/**
 * Mails a message to an owner, or to the contact address, as plain text that is answered by replying. Skips one that was deleted
 * and a reader who is none any more; a bounced mail is not retried. Throws DeliveryError.
 */
export async function mailToStaff(
  _job: Authorized<'job'>,
  messageId: number,
  adminId: string | null,
  mailId?: string,
): Promise<void> {
  const [row, to] = await Promise.all([
    db().contactMessage.findUnique({ where: { id: messageId } }),
    addressOf(adminId),
  ])
  if (!row || !to) return
  const message = openMessage(row)
  const { name } = await senderIdentity()
  const mail = {
    to,
    from: name,
    replyTo: reachableAddress(message.email),
    subject: `Message ${message.id} to the campaign: ${TOPIC_NAMES[message.topic]}`,
    text: mailText(message),
    headers: { 'Auto-Submitted': 'auto-generated' },
  }
  try {
    await deliver(mail, mailId)
  } catch (error) {
    if (!(error instanceof DeliveryError && error.bounce)) throw error
  }
}

async function addressOf(adminId: string | null): Promise<string | null> {
  if (adminId === null) {
    const { contactEmail } = await db().campaign.findUniqueOrThrow({
      where: { id: 1 },
      select: { contactEmail: true },
    })
    return contactEmail && reachableAddress(contactEmail)
  }
  const owner = await db().admin.findFirst({
    where: { id: adminId, role: 'owner' },
    select: { email: true },
  })
  return owner?.email ?? null
}

function mailText({ id, topic, name, email, locale, text }: ReturnType<typeof openMessage>): string {
  const language = isLocale(locale) ? englishName(locale) : locale
  return [
    'Somebody wrote to the campaign by the form on its site. Nobody checked the name or the address. Your reply goes to that address.',
    [
      `From: ${name ?? 'no name'} <${email}>`,
      `About: ${TOPIC_NAMES[topic]}`,
      `The form was in ${language}.`,
    ].join('\n'),
    text,
    `Mark it as answered, or delete it:\n${env().SITE_URL}/admin/messages/${id}`,
    '',
  ].join('\n\n')
}
