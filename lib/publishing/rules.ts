import { mistypedKeys } from '@/lib/markdown/citations'
import type { ParsedMarkdown } from '@/lib/markdown/parse'

export type Unresolved = { citations: string[]; pictures: string[] }

/** What keeps a text from being published; `typed` are the parts of it, as they stand in the text. */
export type PublishProblem =
  | { is: 'unknown-citations' | 'unknown-pictures' | 'shown-as-typed'; typed: string[] }
  /** A sentence of the field's schema. */
  | { is: 'invalid'; message: string }

/** By field name; a field without problems is not in it. */
export type PublishProblems = Record<string, PublishProblem[]>

/** What a parsed text cites or shows in vain. */
export function unresolvedOf({
  missing,
  missingPictures,
  unshown,
}: Pick<ParsedMarkdown, 'missing' | 'missingPictures' | 'unshown'>): Unresolved {
  return {
    citations: missing.map((key) => `[@${key}]`),
    pictures: [...missingPictures.map((key) => `picture:${key}`), ...unshown],
  }
}

/** Citations and pictures in a plain line, where they do not work. */
export function unresolvedInLine(text: string): Unresolved {
  return {
    citations: [...new Set(mistypedKeys(text).map((key) => `[@${key}]`))],
    pictures: [...new Set(text.match(/!\[[^[\]]*\]\([^()]*\)/g) ?? [])],
  }
}

export function problemsOf({ citations, pictures }: Unresolved): PublishProblem[] {
  return [
    ...(citations.length > 0 ? [{ is: 'unknown-citations' as const, typed: citations }] : []),
    ...(pictures.length > 0 ? [{ is: 'unknown-pictures' as const, typed: pictures }] : []),
  ]
}

/** Without citations of these keys, whose references have been added since. */
export function withoutResolved(problems: PublishProblems, keys: string[]): PublishProblems {
  const known = new Set(keys.map((key) => `[@${key}]`))
  const left = Object.entries(problems).map(([field, found]): [string, PublishProblem[]] => [
    field,
    found.flatMap((problem) => stillUnknown(problem, known)),
  ])
  return Object.fromEntries(left.filter(([, found]) => found.length > 0))
}

function stillUnknown(problem: PublishProblem, known: Set<string>): PublishProblem[] {
  if (problem.is !== 'unknown-citations') return [problem]
  const typed = problem.typed.filter((citation) => !known.has(citation))
  return typed.length > 0 ? [{ ...problem, typed }] : []
}
