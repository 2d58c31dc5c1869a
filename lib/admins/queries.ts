import { LINK_MAILS } from '@/lib/admins/link-mail'
import { db } from '@/lib/platform/db'

export async function listAdmins() {
  const admins = await db().admin.findMany({
    orderBy: [{ role: 'asc' }, { createdAt: 'asc' }],
    select: {
      id: true,
      email: true,
      role: true,
      passwordHash: true,
      createdAt: true,
      linkMail: true,
      linkMailCode: true,
      _count: { select: { sessions: { where: { endedAt: null, expiresAt: { gt: new Date() } } } } },
    },
  })
  return admins.map(({ passwordHash, _count, linkMail, ...admin }) => ({
    ...admin,
    linkMail: LINK_MAILS.find((each) => each === linkMail) ?? null,
    joined: passwordHash !== null,
    openSessions: _count.sessions,
  }))
}

export type ListedAdmin = Awaited<ReturnType<typeof listAdmins>>[number]
