import { cache } from 'react'
import { db } from '@/lib/platform/db'

/** The current address of a published update that once had this one; null for every other address. */
export const redirectedSlug = cache(async (slug: string): Promise<string | null> => {
  const old = await db().updateSlug.findUnique({
    where: { slug, update: { words: { some: { publishedAt: { not: null } } } } },
    select: { update: { select: { slug: true } } },
  })
  return old && old.update.slug !== slug ? old.update.slug : null
})

/** Whether an update was once public at this address and no language of it is now. */
export async function isWithdrawn(slug: string): Promise<boolean> {
  const withdrawn = await db().updateSlug.findUnique({
    where: {
      slug,
      update: {
        AND: [
          { words: { some: { withdrawnAt: { not: null } } } },
          { words: { none: { publishedAt: { not: null } } } },
        ],
      },
    },
    select: { slug: true },
  })
  return withdrawn !== null
}
