import { invalidate } from '@/lib/platform/invalidate'
import { record } from '@/lib/audit/record'
import { db, type Transaction } from '@/lib/platform/db'
import { isUniqueViolation } from '@/lib/platform/prisma-errors'
import { slugFrom } from '@/lib/text/rules'
import { mergeSharedFields, sharedFieldChanges } from '@/lib/updates/merge-shared-fields'
import { unmetRequirements } from '@/lib/updates/publish-requirements'
import type { SharedFields } from '@/lib/updates/schema'
import { sameWords, workingCopyOf, type WorkingCopy } from '@/lib/updates/working-copy'
import type { EditedWorkingCopy } from '@/lib/updates/working-copy-schema'
import { writeWords } from '@/lib/updates/write-words'

export type Saved =
  | {
      state: 'saved'
      editedAt: Date
      live: boolean
      /** Whether what was saved are pending changes. */
      isPending: boolean
      /** Date or address that are as this editor wants them now. */
      sharedFields: Partial<SharedFields>
    }
  | SaveRefused

export type SaveRefused =
  | { state: 'conflict'; theirs: WorkingCopy | null }
  | { state: 'missing' | 'slug-taken' }
  | { state: 'incomplete'; errors: Record<string, string[]> }
  /** Somebody has set these, and other ones were typed. */
  | { state: 'shared-conflict'; sharedFields: Partial<SharedFields> }

export type OpenEditor = {
  /** The open editor (a UUID): what it saved itself is no conflict to it. */
  editor?: string | null
  /** Date and address as they were before anything was typed; left out, as they are saved. */
  sharedBaseline?: Partial<SharedFields>
}

export type Saving = OpenEditor & {
  /**
   * `save` when somebody asks for it; `keep` without a wish to change what is public; `autosave` by an editor itself;
   * `overrule` after a conflict, over what somebody else saved, which stays as a version.
   */
  how?: 'save' | 'keep' | 'autosave' | 'overrule'
  /** False where a `save` was asked for by somebody who took the words for not public: of public ones it is a `keep`. */
  knowsPublic?: boolean
}

/**
 * Saves an update in one language. Where that language is published a `save` is live at once; what is saved otherwise are
 * pending changes to words that are public or scheduled. `editedAt` is when the words that were edited had been saved (null
 * when there were none): `conflict` when another editor saved since, with what it saved. `incomplete` when published words
 * would lack something. Left empty, the address is made from the title, or stays where the update can be read; the one it had
 * then leads to it for good, so `slug-taken` also where another update had the address before. Date and address belong to
 * all languages: only a `save` changes them while any is published, and `shared-conflict` tells which were set by others
 * since their baseline.
 */
export async function saveUpdate(
  adminId: string,
  id: number,
  editedAt: Date | null,
  posted: EditedWorkingCopy,
  saving: Saving = {},
): Promise<Saved> {
  return orSlugTaken(db().$transaction((tx) => saveWithin(tx, adminId, id, editedAt, posted, saving)))
}

/** What a save comes to; `slug-taken` where it fails because another update has the address. */
export async function orSlugTaken<Outcome>(
  saving: Promise<Outcome>,
): Promise<Outcome | { state: 'slug-taken' }> {
  try {
    return await saving
  } catch (error) {
    if (isUniqueViolation(error)) return { state: 'slug-taken' }
    throw error
  }
}

/** `saveUpdate` in a transaction of its caller. With `publishing` words that are not public get their version from that. */
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
    sharedBaseline,
    publishing = false,
  } = saving
  const { locale, title, byline, summary, body } = posted
  const words = { title, byline, summary, body }
  const [update] = await tx.$queryRaw<SharedFields[]>`
    SELECT slug, date FROM updates WHERE id = ${id} FOR UPDATE`
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
  const errors = live && isAsked ? await unmetRequirements(tx, { locale, ...words }) : null
  if (errors) return { state: 'incomplete', errors }

  const isReadable = all.some((row) => row.publishedAt)
  const wanted = isAsked || !isReadable ? wantedFields(posted, isAsked && !isReadable) : {}
  const { fields, accepted, conflicts } = mergeSharedFields(update, sharedBaseline ?? update, wanted)
  if (Object.keys(conflicts).length > 0) return { state: 'shared-conflict', sharedFields: conflicts }
  const changes = sharedFieldChanges(update, fields)
  const changesShared = Object.keys(changes).length > 0
  if (changesShared) await tx.update.update({ where: { id }, data: fields })

  // What changes nothing for its readers is no new time of theirs.
  const isLiveAlready = isAsked && live && !workingCopy?.isPending && !changesShared
  const isUnchanged =
    (how === 'autosave' || isLiveAlready) && workingCopy && sameWords(workingCopy.words, words)
  const asPending = !isAsked && Boolean(before?.publishedAt ?? before?.scheduledFor)
  const always = how === 'overrule'
  const kind = how === 'autosave' || (publishing && !live) ? null : 'saved'
  const writing = { ...place, adminId, editor, workingCopy, live, asPending, always, kind } as const
  const written = isUnchanged
    ? { editedAt: workingCopy.editedAt, isPending: workingCopy.isPending, isNew: false }
    : { isPending: asPending, ...(await writeWords(tx, words, writing)) }
  const detail = { locale, live: live && isAsked, ...(asPending && { beside: true }), ...changes }
  if (how !== 'autosave' || written.isNew || changesShared)
    await record(tx, { adminId, verb: how, subject: `update:${id}`, detail })
  if (isReadable && isAsked) await invalidate(tx)
  return {
    state: 'saved',
    editedAt: written.editedAt,
    live: live && isAsked,
    isPending: written.isPending,
    // An address that was left empty is shown as it is now.
    sharedFields: isAsked && posted.slug === '' ? { ...accepted, slug: fields.slug } : accepted,
  }
}

// What an editor saved itself is no conflict to it, even where the answer was lost.
function isOvertaken(workingCopy: WorkingCopy | null, editedAt: Date | null, editor: string | null): boolean {
  if (workingCopy?.editedIn && workingCopy.editedIn === editor) return false
  return workingCopy?.editedAt.getTime() !== editedAt?.getTime()
}

// Left empty, the address stays, or is made from the title.
function wantedFields({ date, slug, title }: EditedWorkingCopy, makesSlug: boolean): Partial<SharedFields> {
  const made = makesSlug && slug === '' ? slugFrom(title) : ''
  return { date, slug: slug || made || undefined }
}
