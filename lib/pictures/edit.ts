import { audit } from '@/lib/audit/audit'
import type { PictureTexts } from '@/lib/pictures/schema'
import { db } from '@/lib/platform/db'
import { invalidate } from '@/lib/platform/invalidate'

/** Edits a picture's texts, live at once. False when there is no such picture. */
export async function editPicture(
  adminId: string,
  key: string,
  { credit, words }: PictureTexts,
): Promise<boolean> {
  return db().$transaction(async (tx) => {
    const { count } = await tx.picture.updateMany({ where: { key }, data: { credit } })
    if (count === 0) return false
    for (const { locale, ...said } of words)
      await tx.pictureWords.upsert({
        where: { pictureKey_locale: { pictureKey: key, locale } },
        create: { pictureKey: key, locale, ...said },
        update: said,
      })
    await audit(tx, { adminId, verb: 'edit', subject: `picture:${key}` })
    await invalidate(tx)
    return true
  })
}
