import type { z } from 'zod'
import { joinLink } from '@/lib/admins/invitations'
import type { joinLinkMail } from '@/lib/admins/jobs'
import { noteLinkMail } from '@/lib/admins/link-mail'
import type { Authorized } from '@/lib/authorization/proof'
import { formatTimestamp } from '@/lib/i18n/dates'
import { isLocale, STAFF_LOCALE } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { composeMail } from '@/lib/mail/compose'
import { deliver, DeliveryError } from '@/lib/mail/deliver'
import type { HtmlMessage } from '@/lib/mail/message'
import { senderIdentity } from '@/lib/mail/sender-identity'
import { db } from '@/lib/platform/db'

type JoinLink = z.output<typeof joinLinkMail.payload>

/** Mails an admin their newest link, in their language; skips one that was used, replaced or is over. Throws DeliveryError. */
export async function mailJoinLink(_job: Authorized<'job'>, link: JoinLink, mailId?: string): Promise<void> {
  const mail = await mailOf(link)
  if (!mail) return
  try {
    await deliver(mail, mailId)
  } catch (error) {
    if (!(error instanceof DeliveryError)) throw error
    await noteLinkMail(link, error.bounce ? 'refused' : 'delayed', error.bounce ?? error.codes)
    if (error.bounce) return
    throw error
  }
  await noteLinkMail(link, 'sent')
}

async function mailOf({ adminId, version, until: ends, by }: JoinLink): Promise<HtmlMessage | null> {
  const until = new Date(ends)
  const [admin, owner] = await Promise.all([
    db().admin.findFirst({ where: { id: adminId, tokenVersion: version } }),
    db().admin.findUnique({ where: { id: by }, select: { email: true } }),
  ])
  if (!admin?.email || !owner?.email || until < new Date()) return null
  const locale = isLocale(admin.locale) ? admin.locale : STAFF_LOCALE
  const sender = await senderIdentity(locale)
  const t = translator(
    locale,
    admin.passwordHash === null ? 'admin.team.mail.invitation' : 'admin.team.mail.reset',
  )
  const moment = formatTimestamp(until, { locale, timeZone: admin.timeZone ?? 'UTC', time: true })
  const subject = t('subject', { campaign: sender.name })
  return composeMail(
    { ...sender, replyTo: '' },
    {
      to: admin.email,
      locale,
      subject,
      preview: t('lead', { owner: owner.email }),
      why: t('why', { owner: owner.email }),
      blocks: [
        { title: subject },
        t('lead', { owner: owner.email }),
        { words: t('button'), link: joinLink(adminId, version, until) },
        t('until', { moment, owner: owner.email }),
      ],
    },
  )
}
