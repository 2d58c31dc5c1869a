import type { Authorized } from '@/lib/authorization/proof'
import { db } from '@/lib/platform/db'
import { DAY } from '@/lib/platform/tokens'

export const KEPT_MAIL_DAYS = 7

export async function purgeKeptMails(_job: Authorized<'job'>): Promise<number> {
  const { count } = await db().keptMail.deleteMany({
    where: { createdAt: { lt: new Date(Date.now() - KEPT_MAIL_DAYS * DAY * 1000) } },
  })
  return count
}
