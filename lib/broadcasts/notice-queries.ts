import { adminEmails } from '@/lib/admins/emails'
import type { Authorized } from '@/lib/authorization/proof'
import { noticeWords } from '@/lib/broadcasts/notice-words'
import { progressOf } from '@/lib/broadcasts/progress'
import type { Locale } from '@/lib/i18n/locales'
import { titleIn } from '@/lib/i18n/title-in'
import { db } from '@/lib/platform/db'

const MOST = 20

/** The latest twenty notices that no owner has dismissed, newest first, in words of `locale`. */
export async function openNotices(_owner: Authorized<'owner'>, locale: Locale) {
  return worded(await noticesWhere({ seenAt: null }), locale)
}

export async function noticeById(id: number, locale: Locale) {
  const [notice = null] = await worded(await noticesWhere({ id }), locale)
  return notice
}

export type OwnerNotice = Awaited<ReturnType<typeof openNotices>>[number]

async function worded(rows: Awaited<ReturnType<typeof noticesWhere>>, locale: Locale) {
  const emails = await adminEmails(rows.map(({ adminId }) => adminId))
  return rows.map(({ id, at, broadcastId, event, detail, adminId, broadcast }) => {
    const { sent, left } = progressOf(broadcast.counts)
    const title = titleIn(broadcast.update.words, locale)?.title ?? ''
    const by = emails.get(adminId ?? '') ?? null
    const page = `/admin/updates/${broadcast.updateId}/broadcast/${broadcastId}`
    return { id, at, page, ...noticeWords({ broadcastId, event, detail, title, by, sent, left }, locale) }
  })
}

function noticesWhere(where: { seenAt: null } | { id: number }) {
  return db().broadcastNotice.findMany({
    where,
    orderBy: { id: 'desc' },
    take: MOST,
    include: {
      broadcast: {
        select: {
          updateId: true,
          counts: true,
          update: { select: { words: { select: { locale: true, title: true } } } },
        },
      },
    },
  })
}
