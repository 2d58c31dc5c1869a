import { invalidate } from '@/lib/platform/invalidate'
import { record } from '@/lib/audit/record'
import { db, type Transaction } from '@/lib/platform/db'
import { isUniqueViolation } from '@/lib/platform/prisma-errors'
import type { EditedInput } from '@/lib/updates/draft-schema'
import { missingForPublishing } from '@/lib/updates/completeness'
import { heldOf, sameWords, type Held } from '@/lib/updates/held'
import { slugFrom } from '@/lib/text/rules'
import type { UpdateFields } from '@/lib/updates/schema'
import { mergeShared, movesOf } from '@/lib/updates/shared'
import { writeWords } from '@/lib/updates/write-words'

export type Saved =
  | {
      state: 'saved'
      editedAt: Date
      live: boolean
      beside: boolean
      /** Whether words are kept beside since this. */
      besideNow: boolean
      /** Date or address that are as this editor wants them now. */
      shared: Partial<UpdateFields>
    }
  | { state: 'conflict'; theirs: Held | null }
  | { state: 'missing' | 'slug-taken' }
  | { state: 'incomplete'; errors: Record<string, string[]> }
  /** Somebody has set these, and other ones were typed. */
  | { state: 'moved'; shared: Partial<UpdateFields> }

export type Saving = {
  /**
   * `save` when somebody asks for it; `keep` without a wish to change what is public; `autosave` by an editor itself;
   * `overrule` after a conflict, over what somebody else saved, which stays as a version.
   */
  how?: 'save' | 'keep' | 'autosave' | 'overrule'
  /** The open editor (a UUID): what it saved itself is no conflict to it. */
  editor?: string | null
  /** Publishing follows at once, and keeps the version. */
  toPublish?: boolean
  /** False where a `save` was asked for by somebody who took the words for not public: of public ones it is a `keep`. */
  knowsPublic?: boolean
  /** Date and address as they were before anything was typed; left out, as they are saved. */
  opened?: Partial<UpdateFields>
}

/**
 * Saves an update in one language. Where that language is published a `save` is live at once; what is saved otherwise is
 * kept beside words that are public or scheduled. `editedAt` is when the words that were edited had been saved (null when
 * there were none): `conflict` when another editor saved since, with what it saved. `incomplete` when published words would
 * lack something. Left empty, the address is made from the title, or stays where the update can be read; the one it had
 * then leads to it for good, so `slug-taken` also where another update had the address before. Date and address belong to
 * all languages: only a `save` changes them while any is published, and `moved` tells which were set by others since they
 * were opened.
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
    if (isUniqueViolation(error)) return { state: 'slug-taken' }
    throw error
  }
}

async function save(
  tx: Transaction,
  adminId: string,
  id: number,
  editedAt: Date | null,
  { slug: given, date, locale, ...words }: EditedInput,
  { how: meant = 'save', editor = null, toPublish = false, knowsPublic = true, opened }: Saving,
): Promise<Saved> {
  const [update] = await tx.$queryRaw<UpdateFields[]>`
    SELECT slug, date FROM updates WHERE id = ${id} FOR UPDATE`
  if (!update) return { state: 'missing' }
  const all = await tx.updateWords.findMany({ where: { updateId: id } })
  const before = all.find((row) => row.locale === locale)
  const place = { updateId: id, locale }
  const held = heldOf(before, await tx.updateDraft.findUnique({ where: { updateId_locale: place } }))
  const isOwn = held?.editedIn && held.editedIn === editor
  if (!isOwn && held?.editedAt.getTime() !== editedAt?.getTime()) return { state: 'conflict', theirs: held }

  const live = Boolean(before?.publishedAt)
  const how = meant === 'save' && live && !knowsPublic ? 'keep' : meant
  const asked = how === 'save'
  const beside = !asked && Boolean(before?.publishedAt ?? before?.scheduledFor)
  const errors = live && asked ? await missingForPublishing(tx, { locale, ...words }) : null
  if (errors) return { state: 'incomplete', errors }

  const published = all.some((row) => row.publishedAt)
  const made = asked && given === '' && !published ? slugFrom(words.title) : ''
  const wanted = asked || !published ? { date, slug: given || made || undefined } : {}
  const { fields, agreed, moved } = mergeShared(update, opened ?? update, wanted)
  if (Object.keys(moved).length > 0) return { state: 'moved', shared: moved }
  const moves = movesOf(update, fields)
  const isMoving = Object.keys(moves).length > 0
  if (isMoving) await tx.update.update({ where: { id }, data: fields })

  const always = how === 'overrule'
  const kind = how === 'autosave' || toPublish ? null : 'saved'
  // What changes nothing for its readers is no new time of theirs.
  const isLiveAlready = asked && live && !held?.beside && !isMoving
  const isHeld = (how === 'autosave' || isLiveAlready) && held && sameWords(held.words, words)
  const written = isHeld
    ? { editedAt: held.editedAt, beside: held.beside, isNew: false }
    : {
        beside,
        ...(await writeWords(tx, words, { ...place, adminId, editor, held, live, beside, always, kind })),
      }
  const detail = { locale, live: live && asked, ...(beside && { beside }), ...moves }
  if (how !== 'autosave' || written.isNew || isMoving)
    await record(tx, { adminId, verb: how, subject: `update:${id}`, detail })
  if (published && asked) await invalidate(tx)
  return {
    state: 'saved',
    editedAt: written.editedAt,
    live: live && asked,
    beside: written.beside,
    besideNow: written.beside && !held?.beside,
    // An address that was left empty is shown as it is now.
    shared: asked && given === '' ? { ...agreed, slug: fields.slug } : agreed,
  }
}
