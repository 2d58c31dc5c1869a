import { audit } from '@/lib/audit/audit'
import type { Locale } from '@/lib/i18n/locales'
import { citedKeys } from '@/lib/markdown/cited-keys'
import { petitionChanges, unchangedLanguages } from '@/lib/petition/differences'
import { nextVersion, versionName, type TextChangeKind } from '@/lib/petition/rules'
import type { PetitionWordsInput } from '@/lib/petition/schema'
import { conflictWith, lockText, type OpenedText, type WorkingCopySaved } from '@/lib/petition/working-copy'
import { findWorkingCopy, signedText } from '@/lib/petition/working-copy-queries'
import { db } from '@/lib/platform/db'
import { invalidate } from '@/lib/platform/invalidate'
import type { PublishProblems } from '@/lib/publishing/rules'
import { publishProblems } from '@/lib/publishing/unresolved'

export type TextEdited =
  | { state: 'saved'; version: number; name: string }
  | { state: 'unchanged' }
  | { state: 'conflict' }
  /** By field: `es-reasons`. */
  | { state: 'unresolved'; problems: PublishProblems }
  | { state: 'one-sided'; unchanged: Locale[] }
  | { state: 'overtaken'; theirs: Extract<WorkingCopySaved, { state: 'conflict' }>['theirs'] }

export type TextEditing = {
  /** What earlier signers are told of it. */
  change: TextChangeKind
  /** `overtaken` when somebody else saved the working copy since. */
  opened?: OpenedText
  asks?: boolean
}

/** Publishes a version in all languages; earlier signers keep theirs. `conflict` if `from` is not the newest. */
export async function editText(
  adminId: string,
  from: number,
  words: PetitionWordsInput[],
  { change, opened, asks = false }: TextEditing,
): Promise<TextEdited> {
  return db().$transaction(async (tx) => {
    await lockText(tx)
    const [workingCopy, signed] = [await findWorkingCopy(tx), await signedText(tx)]
    const theirs = opened ? conflictWith(opened, workingCopy, signed) : null
    if (theirs) return { state: 'overtaken', theirs }
    if (signed.version !== 0 && signed.version !== from) return { state: 'conflict' }
    if (petitionChanges(signed.words, words).length === 0) return { state: 'unchanged' }
    const problems = await publishProblems(tx, publicText(words))
    if (problems) return { state: 'unresolved', problems }
    const unchanged = unchangedLanguages(signed.words, words)
    if (asks && unchanged.length > 0) return { state: 'one-sided', unchanged }

    const version = signed.version + 1
    const number = nextVersion(signed.version === 0 ? null : signed, change)
    await tx.textVersion.create({
      data: {
        version,
        ...number,
        words: { create: words.map(({ consent: _, ...row }) => ({ ...row, cites: citedKeys(row.reasons) })) },
        consents: { create: words.map(({ locale, consent }) => ({ locale, wording: consent })) },
      },
    })
    await tx.textDraft.deleteMany()
    await audit(tx, {
      adminId,
      verb: 'edit-text',
      subject: `text-version:${version}`,
      detail: {
        ...{ change, name: versionName(number) },
        ...(unchanged.length > 0 && { unchanged: unchanged.join(' ') }),
      },
    })
    await invalidate(tx)
    return { state: 'saved', version, name: versionName(number) }
  })
}

function publicText(words: PetitionWordsInput[]) {
  const named = (names: readonly Exclude<keyof PetitionWordsInput, 'locale'>[]) =>
    Object.fromEntries(words.flatMap((row) => names.map((name) => [`${row.locale}-${name}`, row[name]])))
  return { citing: named(['reasons']), lines: named(['salutation', 'title', 'target', 'demand', 'consent']) }
}
