import { audit } from '@/lib/audit/audit'
import { db, type Transaction } from '@/lib/platform/db'
import { invalidate } from '@/lib/platform/invalidate'
import type { PublishProblems } from '@/lib/publishing/rules'
import { slugFrom } from '@/lib/text/rules'
import { lockUpdate } from '@/lib/updates/lock'
import { dateAndSlugChanges, mergeDateAndSlug } from '@/lib/updates/merge-date-and-slug'
import { unmetRequirements } from '@/lib/updates/publish-requirements'
import type { DateAndSlug } from '@/lib/updates/schema'
import { freeSlug, unlessTaken } from '@/lib/updates/slugs'
import type { Place } from '@/lib/updates/versions'
import { sameWords, workingCopyOf, type WorkingCopy } from '@/lib/updates/working-copy'
import type { EditedWorkingCopy } from '@/lib/updates/working-copy-schema'
import { writeWords } from '@/lib/updates/write-words'

export type Saved =
  | {
      state: 'saved'
      editedAt: Date
      live: boolean
      isPending: boolean
      /** Date or address where this editor changed them. */
      dateAndSlug: Partial<DateAndSlug>
    }
  | SaveRefused

export type SaveRefused =
  | { state: 'conflict'; theirs: WorkingCopy | null }
  | { state: 'missing' | 'slug-taken' }
  | { state: 'incomplete'; problems: PublishProblems }
  /** Others have set these since, and this editor typed different ones. */
  | { state: 'date-or-slug-conflict'; dateAndSlug: Partial<DateAndSlug> }

export type OpenEditor = {
  /** The open editor (a UUID): its own saves are no conflict to it. */
  editor?: string | null
  /** Date and address before anything was typed; defaults to the saved ones. */
  openedDateAndSlug?: Partial<DateAndSlug>
}

export type Saving = OpenEditor & {
  /** `keep` leaves public words as they are, `autosave` comes from the editor itself, `overrule` and `merge` follow a conflict. */
  how?: 'save' | 'keep' | 'autosave' | 'overrule' | 'merge'
  /** False where the author believed the words not public: a `save` of public words is then a `keep`. */
  knowsPublic?: boolean
}

/**
 * Saves one language: `save` is live at once where published, other modes store pending changes to public or scheduled
 * words. `conflict` when another editor saved after `editedAt` (null: no words yet), `incomplete` when published words
 * would lack something, `slug-taken` when another update has or had the address. The address is this language's, the date
 * belongs to all: where public only `save` changes them, with `date-or-slug-conflict` as its refusal.
 */
export async function saveUpdate(
  adminId: string,
  id: number,
  editedAt: Date | null,
  posted: EditedWorkingCopy,
  saving: Saving = {},
): Promise<Saved> {
  const save = () => db().$transaction((tx) => saveWithin(tx, adminId, id, editedAt, posted, saving))
  return (await unlessTaken(save, posted)) ?? { state: 'slug-taken' }
}

/** `saveUpdate` in the caller's transaction; with `publishing`, that makes the version of unpublished words. */
export async function saveWithin(
  tx: Transaction,
  adminId: string,
  id: number,
  editedAt: Date | null,
  posted: EditedWorkingCopy,
  saving: Saving & { publishing?: boolean },
): Promise<Saved> {
  const {
    how: meant = 'save',
    editor = null,
    knowsPublic = true,
    openedDateAndSlug,
    publishing = false,
  } = saving
  const { locale, title, byline, summary, body } = posted
  const words = { title, byline, summary, body }
  const update = await lockUpdate(tx, id)
  if (!update) return { state: 'missing' }
  const place = { updateId: id, locale }
  const all = await tx.updateWords.findMany({ where: { updateId: id } })
  const before = all.find((row) => row.locale === locale)
  const pending = await tx.updateDraft.findUnique({ where: { updateId_locale: place } })
  const workingCopy = workingCopyOf(before, pending)
  if (isOvertaken(workingCopy, editedAt, editor)) return { state: 'conflict', theirs: workingCopy }

  const live = Boolean(before?.publishedAt)
  const how = meant === 'save' && live && !knowsPublic ? 'keep' : meant
  const isAsked = how === 'save'
  const problems = live && isAsked ? await unmetRequirements(tx, { locale, ...words }) : null
  if (problems) return { state: 'incomplete', problems }

  const isReadable = all.some((row) => row.publishedAt)
  // Until it is public, an address that nobody typed follows the title.
  const made = live || posted.slug ? '' : await freeSlug(tx, slugFrom(title) || `update-${id}`, id)
  const current = { date: update.date, slug: before?.slug ?? (posted.slug || made) }
  const opened = { ...(openedDateAndSlug ?? current), ...(made && { slug: current.slug }) }
  const wanted = {
    date: isAsked || !isReadable ? posted.date : undefined,
    slug: isAsked || !live ? posted.slug || made || undefined : undefined,
  }
  const { fields, accepted, conflicts } = mergeDateAndSlug(current, opened, wanted)
  if (Object.keys(conflicts).length > 0) return { state: 'date-or-slug-conflict', dateAndSlug: conflicts }
  const changes = dateAndSlugChanges(current, fields)
  const changesDateOrSlug = Object.keys(changes).length > 0
  if (changesDateOrSlug) await writeDateAndSlug(tx, place, fields)

  // Readers see no new time when nothing changed for them.
  const isLiveAlready = isAsked && live && !workingCopy?.isPending && !changesDateOrSlug
  const isUnchanged =
    (how === 'autosave' || isLiveAlready) && workingCopy && sameWords(workingCopy.words, words)
  const asPending = !isAsked && Boolean(before?.publishedAt ?? before?.scheduledFor)
  const always = how === 'overrule' || how === 'merge'
  const kind = how === 'autosave' || (publishing && !live) ? null : 'saved'
  const writing = {
    ...place,
    slug: fields.slug,
    adminId,
    editor,
    workingCopy,
    live,
    asPending,
    always,
    kind,
  } as const
  const written = isUnchanged
    ? { editedAt: workingCopy.editedAt, isPending: workingCopy.isPending, isNew: false }
    : { isPending: asPending, ...(await writeWords(tx, words, writing)) }
  const detail = { locale, live: live && isAsked, ...(asPending && { beside: true }), ...changes }
  if (how !== 'autosave' || written.isNew || changesDateOrSlug)
    await audit(tx, { adminId, verb: how, subject: `update:${id}`, detail })
  if (isReadable && isAsked) await invalidate(tx)
  return {
    state: 'saved',
    editedAt: written.editedAt,
    live: live && isAsked,
    isPending: written.isPending,
    dateAndSlug: isAsked && posted.slug === '' ? { ...accepted, slug: fields.slug } : accepted,
  }
}

// An editor's own save is no conflict, even where its answer was lost.
function isOvertaken(workingCopy: WorkingCopy | null, editedAt: Date | null, editor: string | null): boolean {
  if (workingCopy?.editedIn && workingCopy.editedIn === editor) return false
  return workingCopy?.editedAt.getTime() !== editedAt?.getTime()
}

async function writeDateAndSlug(tx: Transaction, place: Place, { date, slug }: DateAndSlug): Promise<void> {
  await tx.update.update({ where: { id: place.updateId }, data: { date } })
  await tx.updateWords.updateMany({ where: place, data: { slug } })
}
