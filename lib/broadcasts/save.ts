import { audit } from '@/lib/audit/audit'
import type { Authorized } from '@/lib/authorization/proof'
import { lockBroadcast } from '@/lib/broadcasts/lock'
import type { BroadcastWordsInput } from '@/lib/broadcasts/schema'
import { LOCALES, type Locale } from '@/lib/i18n/locales'
import { db, type Transaction } from '@/lib/platform/db'

/** Saves a broadcast's words and whether it holds pictures, creating its draft if needed. Returns its id; null when unpublished or under way. */
export async function saveBroadcast(
  owner: Authorized<'owner'>,
  updateId: number,
  words: Partial<Record<Locale, BroadcastWordsInput>>,
  { pictures = true } = {},
): Promise<number | null> {
  return db().$transaction(async (tx) => {
    // The lock on the update's row decides which of two that begin at once comes first.
    await tx.$executeRaw`SELECT FROM updates WHERE id = ${updateId} FOR UPDATE`
    const id = (await openDraft(tx, updateId)) ?? (await begin(tx, owner, updateId))
    if (id === null) return null
    await tx.broadcast.update({ where: { id }, data: { pictures } })
    for (const locale of LOCALES) {
      const written = words[locale]
      if (!written) continue
      await tx.broadcastWords.upsert({
        where: { broadcastId_locale: { broadcastId: id, locale } },
        create: { broadcastId: id, locale, ...written },
        update: written,
      })
    }
    await audit(tx, { adminId: owner.id, verb: 'save', subject: `broadcast:${id}`, detail: { updateId } })
    return id
  })
}

async function openDraft(tx: Transaction, updateId: number): Promise<number | null> {
  const draft = await tx.broadcast.findFirst({ where: { updateId, state: 'draft' }, select: { id: true } })
  return draft && (await lockBroadcast(tx, draft.id))?.state === 'draft' ? draft.id : null
}

async function begin(tx: Transaction, owner: Authorized<'owner'>, updateId: number): Promise<number | null> {
  const open = await tx.broadcast.count({
    where: { updateId, state: { in: ['draft', 'waiting', 'sending', 'paused'] } },
  })
  const published = await tx.updateWords.count({ where: { updateId, publishedAt: { not: null } } })
  if (open > 0 || published === 0) return null
  const { id } = await tx.broadcast.create({ data: { updateId }, select: { id: true } })
  await audit(tx, { adminId: owner.id, verb: 'create', subject: `broadcast:${id}`, detail: { updateId } })
  return id
}
