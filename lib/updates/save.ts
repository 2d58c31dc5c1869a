import { announce } from '@/lib/announce'
import { record } from '@/lib/audit/record'
import { db, type Transaction } from '@/lib/db'
import { isTaken } from '@/lib/refusals'
import type { EditedInput } from '@/lib/updates/draft-schema'
import { missingForPublishing } from '@/lib/updates/completeness'
import { heldOf, sameWords, type Held } from '@/lib/updates/held'
import { slugFrom } from '@/lib/updates/rules'
import { writeWords } from '@/lib/updates/write-words'

export type Saved =
  | { state: 'saved'; editedAt: Date; live: boolean; beside: boolean }
  | { state: 'conflict'; theirs: Held | null }
  | { state: 'missing' | 'slug-taken' }
  | { state: 'incomplete'; errors: Record<string, string[]> }

export type Saving = {
  /**
   * `save` when somebody asks for it; `autosave` by an editor itself; `overrule` after a conflict, over what somebody else
   * saved, which stays as a version.
   */
  how?: 'save' | 'autosave' | 'overrule'
  /** The open editor (a UUID): what it saved itself is no conflict to it. */
  editor?: string | null
  /** Publishing follows at once, and keeps the version. */
  toPublish?: boolean
}

/**
 * Saves an update in one language. Where that language is published a `save` is live at once; what is saved otherwise is
 * kept beside words that are public or scheduled. `editedAt` is when the words that were edited had been saved (null when
 * there were none): `conflict` when another editor saved since, with what it saved. `incomplete` when published words would
 * lack something. Left empty, the address is made from the title, or stays where the update can be read; the one it had
 * then leads to it for good, so `slug-taken` also where another update had the address before. Date and address belong to
 * all languages: only a `save` changes them while any is published.
 */
export async function saveUpdate(
  adminId: string,
  id: number,
  editedAt: Date | null,
  draft: EditedInput,
  saving: Saving = {},
): Promise<Saved> {
  try {
    return await db().$transaction((tx) => save(tx, adminId, id, editedAt, draft, saving))
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
  { slug: given, date, locale, ...words }: EditedInput,
  { how = 'save', editor = null, toPublish = false }: Saving,
): Promise<Saved> {
  const [update] = await tx.$queryRaw<{ slug: string; date: string }[]>`
    SELECT slug, date FROM updates WHERE id = ${id} FOR UPDATE`
  if (!update) return { state: 'missing' }
  const all = await tx.updateWords.findMany({ where: { updateId: id } })
  const before = all.find((row) => row.locale === locale)
  const place = { updateId: id, locale }
  const held = heldOf(before, await tx.updateDraft.findUnique({ where: { updateId_locale: place } }))
  const isOwn = held?.editedIn && held.editedIn === editor
  if (!isOwn && held?.editedAt.getTime() !== editedAt?.getTime()) return { state: 'conflict', theirs: held }

  const asked = how === 'save'
  const published = all.some((row) => row.publishedAt)
  const shared = asked || !published
  const made = asked && given === '' && !published && slugFrom(words.title)
  const slug = (shared && (given || made)) || update.slug
  const live = Boolean(before?.publishedAt)
  const beside = !asked && Boolean(before?.publishedAt ?? before?.scheduledFor)
  const errors = live && asked ? missingForPublishing({ locale, ...words }) : null
  if (errors) return { state: 'incomplete', errors }

  const fields = { slug, date: (shared && date) || update.date }
  if (fields.slug !== update.slug || fields.date !== update.date)
    await tx.update.update({ where: { id }, data: fields })
  if (how === 'autosave' && held && sameWords(held.words, words))
    return { state: 'saved', editedAt: held.editedAt, live, beside: held.beside }
  const always = how === 'overrule'
  const kind = how === 'autosave' || toPublish ? null : 'saved'
  const written = await writeWords(tx, words, {
    ...place,
    ...{ adminId, editor, held, live, beside, always, kind },
  })
  const moved = slug !== update.slug && { from: update.slug, to: slug }
  const detail = { locale, live: live && asked, ...(beside && { beside }), ...moved }
  if (how !== 'autosave' || written.isNew || moved)
    await record(tx, { adminId, verb: how, subject: `update:${id}`, detail })
  if (published && asked) await announce(tx)
  return { state: 'saved', editedAt: written.editedAt, live: live && asked, beside }
}
