import type { Authorized } from '@/lib/authorization/proof'
import { noteChanges } from '@/lib/broadcasts/changes'
import { noticeMail } from '@/lib/broadcasts/jobs'
import { noticeById } from '@/lib/broadcasts/notice-queries'
import { formatTimestamp } from '@/lib/i18n/dates'
import { isLocale, STAFF_LOCALE } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { composeMail } from '@/lib/mail/compose'
import { deliver, DeliveryError } from '@/lib/mail/deliver'
import { senderIdentity } from '@/lib/mail/sender-identity'
import { db } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { enqueue } from '@/lib/platform/jobs'

const AT_ONCE = 100

/** Queues a mail to each owner for every notice they have not been sent yet. */
export async function tellOwners(_job: Authorized<'job'>): Promise<void> {
  await noteChanges()
  await db().$transaction(async (tx) => {
    const notices = await tx.$queryRaw<{ id: number; seen: boolean }[]>`
      SELECT id, seen_at IS NOT NULL AS seen FROM broadcast_notices WHERE mailed_at IS NULL
      ORDER BY id LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED`
    const owners = await tx.admin.findMany({
      where: { role: 'owner', email: { not: null }, passwordHash: { not: null } },
      select: { id: true },
    })
    for (const { id: noticeId } of notices.filter(({ seen }) => !seen))
      for (const { id: adminId } of owners) await enqueue(tx, noticeMail, { noticeId, adminId })
    await tx.broadcastNotice.updateMany({
      where: { id: { in: notices.map(({ id }) => id) } },
      data: { mailedAt: new Date() },
    })
  })
}

/** Mails a notice in its reader's language and time zone, unless they are no longer an owner. A bounced mail is not retried. */
export async function mailNotice(
  _job: Authorized<'job'>,
  noticeId: number,
  adminId: string,
  mailId?: string,
): Promise<void> {
  const owner = await db().admin.findFirst({
    where: { id: adminId, role: 'owner' },
    select: { email: true, locale: true, timeZone: true },
  })
  const locale = isLocale(owner?.locale) ? owner.locale : STAFF_LOCALE
  const notice = await noticeById(noticeId, locale)
  if (!notice || !owner?.email) return
  const { at, subject, text, page } = notice
  const t = translator(locale, 'admin.broadcasts.notices')
  const moment = formatTimestamp(at, { locale, timeZone: owner.timeZone ?? 'UTC', time: true })
  const mail = composeMail(
    { ...(await senderIdentity(locale)), replyTo: '' },
    {
      to: owner.email,
      locale,
      subject,
      preview: text,
      why: t('why'),
      blocks: [{ title: subject }, moment, text, { words: t('page'), link: env().SITE_URL + page }],
    },
  )
  try {
    await deliver(mail, mailId)
  } catch (error) {
    if (!(error instanceof DeliveryError && error.bounce)) throw error
  }
}
