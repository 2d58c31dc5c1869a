import { audit } from '@/lib/audit/audit'
import { citedKeys } from '@/lib/markdown/cited-keys'
import { db } from '@/lib/platform/db'
import { isUniqueViolation } from '@/lib/platform/prisma-errors'
import { slugFrom } from '@/lib/text/rules'
import { keepVersion } from '@/lib/updates/versions'
import type { NewUpdateInput, WorkingCopyInput } from '@/lib/updates/working-copy-schema'

/** Begins an update as a draft in one language, with an address from its title unless given. */
export async function createUpdate(
  adminId: string,
  input: NewUpdateInput & Partial<WorkingCopyInput>,
): Promise<{ id: number } | { refused: 'slug-taken' }> {
  const { slug, date, locale, title, byline = '', summary = '', body = '' } = input
  const words = { title, byline, summary, body }
  try {
    return await db().$transaction(async (tx) => {
      const { id } = await tx.update.create({
        data: {
          slug: slug || slugFrom(title),
          date,
          words: { create: { locale, ...words, cites: citedKeys(body), editedBy: adminId } },
        },
        select: { id: true },
      })
      await keepVersion(tx, words, { updateId: id, locale, kind: 'saved', live: false, adminId })
      await audit(tx, { adminId, verb: 'create', subject: `update:${id}`, detail: { locale } })
      return { id }
    })
  } catch (error) {
    if (isUniqueViolation(error)) return { refused: 'slug-taken' }
    throw error
  }
}
