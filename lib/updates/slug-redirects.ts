import { cache } from 'react'
import { db } from '@/lib/platform/db'

/** The address, now, of a published update that had this one before; null for every other address. */
export const redirectedSlug = cache(async (slug: string): Promise<string | null> => {
  const old = await db().updateSlug.findUnique({
    where: { slug, update: { words: { some: { publishedAt: { not: null } } } } },
    select: { update: { select: { slug: true } } },
  })
  return old && old.update.slug !== slug ? old.update.slug : null
})

/** Whether an update could once be read at this address, and no language of it can any more. */
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
