import type { Titles } from '@/lib/i18n/title-in'
import { mentionedPictures } from '@/lib/pictures/rules'
import { db, type Transaction } from '@/lib/platform/db'

/**
 * What shows a picture: the petition, the campaign's other texts (`beside`), an update in a text or where it is shared, or what is said
 * of a delivery, public or not.
 */
export type PictureUse =
  | 'petition'
  | 'beside'
  | { updateId: number; titles: Titles; isDeleted: boolean; isShared: boolean }
  | { deliveryId: number; title: string }

const BESIDE = ['donate', 'film', 'story', 'questions', 'press'] as const

/** What shows which pictures, by key. */
export async function pictureUses(tx: Transaction = db()): Promise<Map<string, PictureUse[]>> {
  const shows = { contains: 'picture:' }
  const update = {
    where: { body: shows },
    orderBy: [{ updateId: 'desc' as const }, { locale: 'asc' as const }],
    select: {
      updateId: true,
      body: true,
      update: { select: { deletedAt: true, words: { select: { locale: true, title: true } } } },
    },
  }
  const delivery = { select: { id: true, to: true } }
  const [saved, drafts, shared, petition, written, beside, delivered, responses] = await Promise.all([
    tx.updateWords.findMany(update),
    tx.updateDraft.findMany(update),
    tx.update.findMany({
      where: { sharePictureKey: { not: null } },
      orderBy: { id: 'desc' },
      select: { id: true, sharePictureKey: true, ...update.select.update.select },
    }),
    tx.textWords.findMany({ where: { reasons: shows }, select: { reasons: true } }),
    tx.textDraftWords.findMany({ where: { reasons: shows }, select: { reasons: true } }),
    tx.campaignWords.findMany({
      where: { OR: BESIDE.map((name) => ({ [name]: shows })) },
      select: { donate: true, film: true, story: true, questions: true, press: true },
    }),
    tx.deliveryWords.findMany({
      where: { body: shows, delivery: { state: { not: 'discarded' } } },
      orderBy: { deliveryId: 'desc' },
      select: { body: true, delivery },
    }),
    tx.deliveryResponseWords.findMany({
      where: { body: shows },
      orderBy: { responseId: 'desc' },
      select: { body: true, response: { select: { delivery } } },
    }),
  ])
  const uses = new Map<string, PictureUse[]>()
  const noteKey = (key: string, use: PictureUse) => {
    const noted = uses.get(key) ?? []
    if (!noted.some((each) => isSame(each, use))) uses.set(key, [...noted, use])
  }
  const note = (text: string, use: PictureUse) => {
    for (const key of mentionedPictures(text)) noteKey(key, use)
  }
  for (const { reasons } of [...petition, ...written]) note(reasons, 'petition')
  for (const words of beside) note(BESIDE.map((name) => words[name]).join('\n'), 'beside')
  for (const { updateId, body, update } of [...saved, ...drafts])
    note(body, { updateId, titles: update.words, isDeleted: update.deletedAt !== null, isShared: false })
  for (const { id, sharePictureKey, deletedAt, words } of shared)
    if (sharePictureKey)
      noteKey(sharePictureKey, { updateId: id, titles: words, isDeleted: deletedAt !== null, isShared: true })
  for (const { body, delivery } of [
    ...delivered,
    ...responses.map(({ body, response }) => ({ body, ...response })),
  ])
    note(body, { deliveryId: delivery.id, title: delivery.to })
  return uses
}

function isSame(one: PictureUse, other: PictureUse): boolean {
  if (typeof one === 'string' || typeof other === 'string') return one === other
  if ('updateId' in one)
    return 'updateId' in other && one.updateId === other.updateId && one.isShared === other.isShared
  return 'deliveryId' in other && one.deliveryId === other.deliveryId
}
