import { adminEmails } from '@/lib/admins/emails'
import type { Authorized } from '@/lib/authorization/proof'
import { noticeWords } from '@/lib/broadcasts/notice-words'
import { progressOf } from '@/lib/broadcasts/progress'
import { db } from '@/lib/platform/db'

const MOST = 20

/** The latest twenty notices that no owner has dismissed, newest first. */
export async function openNotices(_owner: Authorized<'owner'>) {
  return worded(await noticesWhere({ seenAt: null }))
}

export async function noticeById(id: number) {
  const [notice = null] = await worded(await noticesWhere({ id }))
  return notice
}

export type OwnerNotice = Awaited<ReturnType<typeof openNotices>>[number]

async function worded(rows: Awaited<ReturnType<typeof noticesWhere>>) {
  const emails = await adminEmails(rows.map(({ adminId }) => adminId))
  return rows.map(({ id, at, broadcastId, event, detail, adminId, broadcast }) => {
    const { sent, left } = progressOf(broadcast.counts)
    const [words] = broadcast.update.words
    const title = words?.title || 'Untitled'
    const by = emails.get(adminId ?? '') ?? null
    const page = `/admin/updates/${broadcast.updateId}/broadcast/${broadcastId}`
    return { id, at, page, ...noticeWords({ broadcastId, event, detail, title, by, sent, left }) }
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
          update: { select: { words: { select: { title: true }, orderBy: { locale: 'asc' }, take: 1 } } },
        },
      },
    },
  })
}
