import { LOCALES, type Locale } from '@/lib/i18n/locales'
import type { Transaction } from '@/lib/platform/db'
import type { PublishProblems } from '@/lib/publishing/rules'
import { unmetRequirements } from '@/lib/updates/publish-requirements'
import { workingCopyOf, type Words, type WorkingCopy } from '@/lib/updates/working-copy'
import { writeWords } from '@/lib/updates/write-words'

export type ProblemsByLocale = Partial<Record<Locale, PublishProblems>>

type Ready = { words: (Words & { updateId: number; locale: Locale })[] } | { problems: ProblemsByLocale }

const NOTHING: Words = { title: '', byline: '', summary: '', body: '' }

/**
 * The words of those of these languages that are not public, as their editors show them: pending changes take their place.
 * Where one of them lacks something nothing is changed, and each problem named. Needs the lock on the update.
 */
export async function readyToPublish(
  tx: Transaction,
  adminId: string,
  updateId: number,
  locales: Locale[],
): Promise<Ready> {
  const copies = await unpublishedCopies(tx, updateId, locales)
  const problems: ProblemsByLocale = {}
  for (const { locale, copy } of copies) {
    const found = await unmetRequirements(tx, { locale, ...(copy?.words ?? NOTHING) })
    if (found) problems[locale] = found
  }
  if (Object.keys(problems).length > 0) return { problems }
  for (const { locale, slug, copy } of copies)
    if (copy?.isPending) await takeOver(tx, adminId, { updateId, locale, slug }, copy)
  return { words: copies.map(({ locale, copy }) => ({ updateId, locale, ...(copy?.words ?? NOTHING) })) }
}

async function unpublishedCopies(tx: Transaction, updateId: number, locales: Locale[]) {
  const where = { updateId, locale: { in: locales } }
  const [rows, drafts] = [await tx.updateWords.findMany({ where }), await tx.updateDraft.findMany({ where })]
  return LOCALES.filter((locale) => locales.includes(locale))
    .map((locale) => ({ locale, row: rows.find((each) => each.locale === locale) }))
    .filter(({ row }) => !row?.publishedAt)
    .map(({ locale, row }) => ({
      locale,
      slug: row?.slug ?? '',
      copy: workingCopyOf(
        row,
        drafts.find((each) => each.locale === locale),
      ),
    }))
}

type Own = { updateId: number; locale: Locale; slug: string }

// By whoever wrote them: an editor that is open with them finds no conflict.
async function takeOver(tx: Transaction, adminId: string, own: Own, copy: WorkingCopy): Promise<void> {
  await writeWords(tx, copy.words, {
    ...own,
    adminId: copy.editedBy ?? adminId,
    editor: copy.editedIn,
    workingCopy: copy,
    ...{ live: false, asPending: false, kind: null },
  })
}
