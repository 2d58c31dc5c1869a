import { announce } from '@/lib/announce'
import { record } from '@/lib/audit/record'
import { db } from '@/lib/db'
import { citedKeys } from '@/lib/markdown/cited-keys'
import type { PetitionWordsInput } from '@/lib/petition/schema'
import { unresolvedErrors } from '@/lib/publishing/unresolved'

export type TextEdited =
  | { state: 'saved'; version: number }
  | { state: 'unchanged' | 'conflict' }
  /** What it cites or shows in vain, by field: `es-reasons`. */
  | { state: 'unresolved'; errors: Record<string, string[]> }

/**
 * Makes a new version of the petition's text, in every language at once, from `from`, the version that was edited. Those
 * who signed before keep the version they signed. `conflict` when there is a newer version than `from` by now.
 */
export async function editText(
  adminId: string,
  from: number,
  words: PetitionWordsInput[],
): Promise<TextEdited> {
  return db().$transaction(async (tx) => {
    // One edit at a time; the texts themselves are nobody's to lock.
    await tx.$executeRaw`SELECT FROM campaign WHERE id = 1 FOR UPDATE`
    const current = await tx.textVersion.findFirst({
      orderBy: { version: 'desc' },
      include: { words: true, consents: true },
    })
    if (current && current.version !== from) return { state: 'conflict' }
    const before = new Map(current?.words.map((row) => [row.locale, row]))
    const consents = new Map(current?.consents.map((row) => [row.locale, row.wording]))
    const same = words.every((row) => {
      const old = before.get(row.locale)
      const fields = ['salutation', 'title', 'target', 'demand', 'reasons'] as const
      return (
        old && fields.every((name) => old[name] === row[name]) && consents.get(row.locale) === row.consent
      )
    })
    if (same) return { state: 'unchanged' }
    const errors = await unresolvedErrors(tx, publicText(words))
    if (errors) return { state: 'unresolved', errors }

    const version = (current?.version ?? 0) + 1
    await tx.textVersion.create({
      data: {
        version,
        words: { create: words.map(({ consent: _, ...row }) => ({ ...row, cites: citedKeys(row.reasons) })) },
        consents: { create: words.map(({ locale, consent }) => ({ locale, wording: consent })) },
      },
    })
    await record(tx, { adminId, verb: 'edit-text', subject: `text-version:${version}` })
    await announce(tx)
    return { state: 'saved', version }
  })
}

function publicText(words: PetitionWordsInput[]) {
  const named = (names: readonly Exclude<keyof PetitionWordsInput, 'locale'>[]) =>
    Object.fromEntries(words.flatMap((row) => names.map((name) => [`${row.locale}-${name}`, row[name]])))
  return { citing: named(['reasons']), lines: named(['salutation', 'title', 'target', 'demand', 'consent']) }
}
