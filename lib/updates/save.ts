import { announce } from '@/lib/announce'
import { record } from '@/lib/audit/record'
import { db, type Transaction } from '@/lib/db'
import { isTaken } from '@/lib/refusals'
import type { DraftInput } from '@/lib/updates/draft-schema'
import { missingForPublishing } from '@/lib/updates/completeness'
import { slugFrom } from '@/lib/updates/slug'

export type Saved =
  | { state: 'saved'; editedAt: Date; live: boolean }
  | { state: 'missing' | 'conflict' | 'slug-taken' }
  | { state: 'incomplete'; errors: Record<string, string[]> }

/**
 * Saves an update in one language; where that language is published, the change is live. `editedAt` is when the words that
 * were edited had been saved (null when there were none): `conflict` when somebody saved since. `incomplete` when published
 * words would lack something. Left empty, the address is made from the title, or stays where the update can be read; the
 * one it had then leads to it for good, so `slug-taken` also where another update had the address before.
 */
export async function saveUpdate(
  adminId: string,
  id: number,
  editedAt: Date | null,
  draft: DraftInput,
): Promise<Saved> {
  try {
    return await db().$transaction((tx) => save(tx, adminId, id, editedAt, draft))
  } catch (error) {
    if (isTaken(error)) return { state: 'slug-taken' }
    throw error
  }
}

async function save(
  tx: Transaction,
  adminId: string,
  id: number,
  editedAt: Date | null,
  { slug: given, date, locale, ...words }: DraftInput,
): Promise<Saved> {
  const locked = await tx.$queryRaw<{ slug: string }[]>`SELECT slug FROM updates WHERE id = ${id} FOR UPDATE`
  const update = locked[0]
  if (!update) return { state: 'missing' }
  const all = await tx.updateWords.findMany({ where: { updateId: id } })
  const before = all.find((row) => row.locale === locale)
  if (before?.editedAt.getTime() !== editedAt?.getTime()) return { state: 'conflict' }
  const published = all.some((row) => row.publishedAt)
  const slug = given || (published ? update.slug : slugFrom(words.title))
  const live = Boolean(before?.publishedAt)
  const errors = live ? missingForPublishing({ locale, ...words }) : null
  if (errors) return { state: 'incomplete', errors }

  await tx.update.update({ where: { id }, data: { slug, date } })
  const saved = await tx.updateWords.upsert({
    where: { updateId_locale: { updateId: id, locale } },
    create: { updateId: id, locale, ...words },
    update: { ...words, editedAt: new Date() },
    select: { editedAt: true },
  })
  const moved = slug !== update.slug && { from: update.slug, to: slug }
  await record(tx, { adminId, verb: 'save', subject: `update:${id}`, detail: { locale, live, ...moved } })
  if (published) await announce(tx)
  return { state: 'saved', editedAt: saved.editedAt, live }
}
