import { db, type Transaction } from '@/lib/platform/db'
import { isUniqueViolation } from '@/lib/platform/prisma-errors'
import { MAX_SLUG } from '@/lib/text/rules'

/** The id of the update that is or was public at this address, in any language; null for a draft's. */
export async function updateIdAt(slug: string): Promise<number | null> {
  const kept = await db().updateSlug.findUnique({
    where: { slug, wasPublic: true },
    select: { updateId: true },
  })
  return kept?.updateId ?? null
}

/** Whether an update was ever public, in any language: then it stays. */
export async function wasEverPublic(tx: Transaction, updateId: number): Promise<boolean> {
  return (await tx.updateSlug.count({ where: { updateId, wasPublic: true } })) > 0
}

/** Whether an update was once public at this address and no language of it is now. */
export async function isWithdrawn(slug: string): Promise<boolean> {
  const id = await updateIdAt(slug)
  if (id === null) return false
  return (await db().updateWords.count({ where: { updateId: id, publishedAt: { not: null } } })) === 0
}

/** The address, or the first numbered one (`title-2`), that no other update has or had; null for an update to be begun. */
export async function freeSlug(tx: Transaction, wanted: string, updateId: number | null): Promise<string> {
  for (let number = 1; ; number += 1) {
    const slug = numbered(wanted, number)
    const kept = await tx.updateSlug.findUnique({ where: { slug }, select: { updateId: true } })
    if (!kept || kept.updateId === updateId) return slug
  }
}

function numbered(slug: string, number: number): string {
  if (number === 1) return slug
  const ending = `-${number}`
  return slug.slice(0, MAX_SLUG - ending.length).replace(/-+$/, '') + ending
}

const TRIES = 3

/** Null where an address is taken; one that nobody typed is made anew where another update has just taken it. */
export async function unlessTaken<Outcome>(
  save: () => Promise<Outcome>,
  { slug }: { slug?: string },
): Promise<Outcome | null> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await save()
    } catch (error) {
      if (!isUniqueViolation(error)) throw error
      if (slug || attempt === TRIES) return null
    }
  }
}
