import { LOCALES } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { db } from '@/lib/platform/db'
import { truncate } from '@/lib/text/characters'
import { slugFrom } from '@/lib/text/rules'
import { insertUpdate } from '@/lib/updates/create'
import { lockUpdate } from '@/lib/updates/lock'
import { MAX_TITLE } from '@/lib/updates/schema'
import { freeSlug, unlessTaken } from '@/lib/updates/slugs'
import { workingCopyOf } from '@/lib/updates/working-copy'

/** Begins a draft with an update's working copies, pictures and references, and returns its id. Null where the update is gone. */
export async function duplicateUpdate(adminId: string, id: number, date: string): Promise<number | null> {
  const duplicate = () =>
    db().$transaction(async (tx) => {
      if (!(await lockUpdate(tx, id))) return null
      const { words, drafts, references, sharePictureKey } = await tx.update.findUniqueOrThrow({
        where: { id },
        select: {
          words: true,
          drafts: true,
          sharePictureKey: true,
          references: { select: { referenceId: true, position: true } },
        },
      })
      const copies = []
      for (const locale of LOCALES) {
        const own = <Row extends { locale: string }>(rows: Row[]) => rows.find((row) => row.locale === locale)
        const workingCopy = workingCopyOf(own(words), own(drafts))
        if (!workingCopy) continue
        const t = translator(locale, 'admin.updates.duplicate')
        const title = truncate(t('titleOfCopy', { title: workingCopy.words.title }), MAX_TITLE)
        const slug = await freeSlug(tx, slugFrom(title) || `update-${id}`, null)
        copies.push({ ...workingCopy.words, locale, title, slug })
      }
      const copy = await insertUpdate(tx, adminId, date, copies, { verb: 'duplicate', detail: { from: id } })
      await tx.updateReference.createMany({ data: references.map((row) => ({ ...row, updateId: copy })) })
      await tx.update.update({ where: { id: copy }, data: { sharePictureKey } })
      return copy
    })
  return unlessTaken(duplicate, {})
}
