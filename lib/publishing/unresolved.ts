import { mentionedKeys } from '@/lib/markdown/citations'
import { parseMarkdown } from '@/lib/markdown/parse'
import { mentionedPictures } from '@/lib/pictures/rules'
import type { Transaction } from '@/lib/platform/db'
import {
  problemsOf,
  unresolvedInLine,
  unresolvedOf,
  type PublishProblem,
  type PublishProblems,
} from '@/lib/publishing/rules'

/** A text's fields by name, before publishing. */
export type PublicText = {
  /** Markdown that may cite references and show pictures. */
  citing?: Record<string, string>
  /** Markdown on a page without references. */
  showing?: Record<string, string>
  /** Plain text. */
  lines?: Record<string, string>
}

/** What cannot be resolved, by field, or null; locks what the text cites and shows until the transaction ends. */
export async function publishProblems(
  tx: Transaction,
  { citing = {}, showing = {}, lines = {} }: PublicText,
): Promise<PublishProblems | null> {
  const { references, pictures } = await lockExisting(tx, Object.values(citing), Object.values(showing))
  const found = [
    ...checked(citing, (text) => problemsOf(unresolvedOf(parseMarkdown(text, references, pictures)))),
    ...checked(showing, (text) => {
      const { citations, ...shown } = unresolvedOf(parseMarkdown(text, [], pictures))
      return [...misplaced(citations), ...problemsOf({ ...shown, citations: [] })]
    }),
    ...checked(lines, (text) => misplaced(Object.values(unresolvedInLine(text)).flat())),
  ].filter(([, problems]) => problems.length > 0)
  return found.length > 0 ? Object.fromEntries(found) : null
}

function checked(
  fields: Record<string, string>,
  check: (text: string) => PublishProblem[],
): [string, PublishProblem[]][] {
  return Object.entries(fields).map(([name, text]) => [name, check(text)])
}

function misplaced(typed: string[]): PublishProblem[] {
  return typed.length > 0 ? [{ is: 'shown-as-typed', typed }] : []
}

/** Everything a Markdown text cites or shows in vain, with the same locks. */
export async function unresolvedNames(tx: Transaction, markdown: string): Promise<string[]> {
  const { references, pictures } = await lockExisting(tx, [markdown], [])
  const unresolved = unresolvedOf(parseMarkdown(markdown, references, pictures))
  return [...unresolved.citations, ...unresolved.pictures]
}

type Key = { key: string }

// In one order, so that two texts cannot deadlock.
async function lockExisting(tx: Transaction, citing: string[], showing: string[]) {
  const cited = mentionedKeys(citing.join('\n'))
  const shown = mentionedPictures([...citing, ...showing].join('\n'))
  const references = await tx.$queryRaw<Key[]>`
    SELECT key FROM "references" WHERE key = ANY(${cited}) ORDER BY key FOR KEY SHARE`
  const pictures = await tx.$queryRaw<Key[]>`
    SELECT key FROM pictures WHERE key = ANY(${shown}) ORDER BY key FOR KEY SHARE`
  return {
    references,
    pictures: pictures.map(({ key }) => ({ key, alt: '', caption: '', credit: '', forms: [] })),
  }
}
