import { adminEmails } from '@/lib/admins/emails'
import { noteLook } from '@/lib/audit/note-look'
import type { Authorized } from '@/lib/authorization/proof'
import type { MESSAGE_STATES, Topic } from '@/lib/contact/rules'
import { openMessage } from '@/lib/contact/sealed'
import { db } from '@/lib/platform/db'
import { decrypt } from '@/lib/platform/encryption'

const PAGE_SIZE = 50

export type MessageFilter = { state?: (typeof MESSAGE_STATES)[number]; topic?: Topic }

/** Newest first, before an id (null for all), without addresses and texts; `next` starts the next page. The audit notes the look. */
export async function listMessages(
  owner: Authorized<'owner'>,
  before: number | null,
  { state, topic }: MessageFilter = {},
  take = PAGE_SIZE,
) {
  await noteLook(owner, { verb: 'look', subject: 'messages' })
  const rows = await db().contactMessage.findMany({
    where: {
      ...(before !== null && { id: { lt: before } }),
      ...(state && { answeredAt: state === 'waiting' ? null : { not: null } }),
      topic,
    },
    orderBy: { id: 'desc' },
    take: take + 1,
    select: { id: true, topic: true, nameSealed: true, flags: true, createdAt: true, answeredAt: true },
  })
  const shown = rows.slice(0, take)
  return {
    messages: shown.map(({ nameSealed, ...message }) => ({
      ...message,
      name: nameSealed && decrypt('contact', nameSealed),
    })),
    next: rows.length > take ? (shown.at(-1)?.id ?? null) : null,
  }
}

export type ListedMessage = Awaited<ReturnType<typeof listMessages>>['messages'][number]

/** One message in clear; `answeredBy` is an admin's address. Null when it is gone. The audit notes the look. */
export async function messageById(owner: Authorized<'owner'>, id: number) {
  const row = await db().contactMessage.findUnique({ where: { id } })
  if (!row) return null
  await noteLook(owner, { verb: 'read', subject: `message:${id}` })
  const { flags, createdAt, answeredAt, answeredBy } = row
  const emails = await adminEmails([answeredBy])
  return {
    ...openMessage(row),
    flags,
    createdAt,
    answeredAt,
    answeredBy: emails.get(answeredBy ?? '') ?? null,
  }
}

export type StaffMessage = NonNullable<Awaited<ReturnType<typeof messageById>>>

/** How many messages wait, and whether the campaign has an address that they are mailed to. */
export async function contactState(_owner: Authorized<'owner'>) {
  const [waiting, { contactEmail }] = await Promise.all([
    db().contactMessage.count({ where: { answeredAt: null } }),
    db().campaign.findUniqueOrThrow({ where: { id: 1 }, select: { contactEmail: true } }),
  ])
  return { waiting, hasAddress: contactEmail !== '' }
}
