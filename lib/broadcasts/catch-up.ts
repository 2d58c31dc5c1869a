import { audit } from '@/lib/audit/audit'
import type { Authorized } from '@/lib/authorization/proof'
import { approvedMails, keepApproved, type ApprovedMail } from '@/lib/broadcasts/approved'
import { planCatchUp } from '@/lib/broadcasts/catch-up-plan'
import { publishedLocales } from '@/lib/broadcasts/queries'
import { firstMailAt } from '@/lib/broadcasts/rules'
import { db } from '@/lib/platform/db'
import { settingsNow } from '@/lib/settings/queries'

/** Starts a mailing of what was mailed last to those who confirmed since, as it was approved. Its id; null where there is nothing to do. */
export async function catchUp(_job: Authorized<'job'>): Promise<number | null> {
  return db().$transaction(async (tx) => {
    const { catchUp: isOn } = await settingsNow(tx, { lock: true })
    if (!isOn) return null
    const plan = await planCatchUp(tx)
    if (plan.state !== 'ready') return null
    const { to, recipients, mailed } = plan
    await tx.$executeRaw`SELECT FROM updates WHERE id = ${to.updateId} FOR UPDATE`
    if ((await publishedLocales(to.updateId, tx)).length === 0) return null
    const words = await tx.broadcastWords.findMany({
      where: { broadcastId: mailed.id },
      omit: { broadcastId: true },
    })
    const { id } = await tx.broadcast.create({
      data: {
        ...to,
        pictures: mailed.pictures,
        ...{ state: 'waiting', found: recipients.total, until: recipients.until, startsAt: firstMailAt() },
        words: { create: words },
      },
      select: { id: true },
    })
    const mails = await approvedMails(mailed.id, tx)
    await keepApproved(
      tx,
      id,
      mails.map((mail) => linkedTo(id, mailed.id, mail)),
    )
    const detail = { found: recipients.total }
    await audit(tx, { adminId: null, verb: 'catch-up', subject: `broadcast:${id}`, detail })
    return id
  })
}

// Its clicks are its own.
function linkedTo(id: number, mailed: number, mail: ApprovedMail): ApprovedMail {
  const [from, to] = [`/go/${mailed}/`, `/go/${id}/`]
  return { ...mail, html: mail.html.replaceAll(from, to), text: mail.text.replaceAll(from, to) }
}
