import { record } from '@/lib/audit/record'
import { db } from '@/lib/db'
import { citedKeys } from '@/lib/markdown/cited-keys'
import { isTaken } from '@/lib/refusals'
import type { DraftInput } from '@/lib/updates/draft-schema'
import { slugFrom } from '@/lib/updates/rules'
import { keepVersion } from '@/lib/updates/versions'

/** Begins an update as a draft in one language. `slug-taken` when another update has the address. */
export async function createUpdate(
  adminId: string,
  draft: DraftInput,
): Promise<{ id: number } | { refused: 'slug-taken' }> {
  const { slug, date, ...words } = draft
  try {
    return await db().$transaction(async (tx) => {
      const { id } = await tx.update.create({
        data: {
          slug: slug || slugFrom(words.title),
          date,
          words: { create: { ...words, cites: citedKeys(words.body), editedBy: adminId } },
        },
        select: { id: true },
      })
      const { locale } = words
      await keepVersion(tx, words, { updateId: id, locale, kind: 'saved', live: false, adminId })
      await record(tx, { adminId, verb: 'create', subject: `update:${id}`, detail: { locale } })
      return { id }
    })
  } catch (error) {
    if (isTaken(error)) return { refused: 'slug-taken' }
    throw error
  }
}
