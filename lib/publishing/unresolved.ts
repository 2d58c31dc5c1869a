import { mentionedKeys } from '@/lib/markdown/citations'
import { parseMarkdown } from '@/lib/markdown/parse'
import { mentionedPictures } from '@/lib/pictures/rules'
import type { Transaction } from '@/lib/platform/db'
import { unresolvedInLine, unresolvedOf, unresolvedWords } from '@/lib/publishing/rules'

/** A text's fields by name, before publishing. */
export type PublicText = {
  /** Markdown that may cite references and show pictures. */
  citing?: Record<string, string>
  /** Markdown on a page without references. */
  showing?: Record<string, string>
  /** Plain text. */
  lines?: Record<string, string>
}

/** Errors by field for whatever cannot be resolved, or null; locks what the text cites and shows until the transaction ends. */
export async function unresolvedErrors(
  tx: Transaction,
  { citing = {}, showing = {}, lines = {} }: PublicText,
): Promise<Record<string, string[]> | null> {
  const { references, pictures } = await lockExisting(tx, Object.values(citing), Object.values(showing))
  const errors: [string, string[]][] = [
    ...errorsOf(citing, (text) => unresolvedWords(unresolvedOf(parseMarkdown(text, references, pictures)))),
    ...errorsOf(showing, (text) => {
      const { citations, ...shown } = unresolvedOf(parseMarkdown(text, [], pictures))
      return [...misplacedWords(citations), ...unresolvedWords({ ...shown, citations: [] })]
    }),
    ...errorsOf(lines, (text) => misplacedWords(Object.values(unresolvedInLine(text)).flat())),
  ]
  const found = errors.filter(([, sentences]) => sentences.length > 0)
  if (found.length === 0) return null
  return Object.fromEntries(found.map(([name, sentences]) => [name, [sentences.join('. ')]]))
}

function errorsOf(fields: Record<string, string>, check: (text: string) => string[]): [string, string[]][] {
  return Object.entries(fields).map(([name, text]) => [name, check(text)])
}

function misplacedWords(typed: string[]): string[] {
  return typed.length > 0 ? [`Readers would see this as it is typed, so take it out: ${typed.join(' ')}`] : []
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
