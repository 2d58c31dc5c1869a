import { db } from '@/lib/platform/db'

/** The id of the update that is or was public at this address, in any language; null for a draft's. */
export async function updateIdAt(slug: string): Promise<number | null> {
  const kept = await db().updateSlug.findUnique({
    where: { slug, wasPublic: true },
    select: { updateId: true },
  })
  return kept?.updateId ?? null
}

/** Whether an update was once public at this address and no language of it is now. */
export async function isWithdrawn(slug: string): Promise<boolean> {
  const id = await updateIdAt(slug)
  if (id === null) return false
  return (await db().updateWords.count({ where: { updateId: id, publishedAt: { not: null } } })) === 0
}
