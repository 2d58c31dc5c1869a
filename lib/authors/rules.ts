import { hasSomethingToSee, trimInvisible } from '@/lib/text/characters'

/** Who wrote something: a person, or an organisation by its whole name (the name variable of CSL 1.0.2). */
export type Author = { family: string; given: string } | { literal: string }

/** Between two authors where several stand in one line. */
export const BETWEEN_AUTHORS = '; '

/** The authors of a line, each as `readAuthor` takes it: `Rulfo, Juan; United Nations; {Bread, Peace and Land}`. */
export function splitAuthors(line: string): string[] {
  const pieces = line.match(/(?:\{[^{}]*\}|[^;{}]|[{}])+/g) ?? []
  return pieces.map((piece) => trimInvisible(piece.trim())).filter(hasSomethingToSee)
}

/**
 * An author as it is written: `Family, Given` is a person, everything without a comma an organisation; braces hold an
 * organisation whose name has a comma. Null when it could be neither.
 */
export function readAuthor(text: string): Author | null {
  const braced = /^\{([^{}]+)\}$/.exec(text)?.[1]?.trim()
  if (braced) return { literal: braced }
  const [family = '', given, ...more] = text.split(',').map((part) => part.trim())
  if (/[{}]/.test(text) || family === '' || given === '' || more.length > 0) return null
  return given === undefined ? { literal: family } : { family, given }
}

/** An author's name as it is read: `Juan Rulfo`. */
export function authorName(text: string): string {
  const author = readAuthor(text) ?? { literal: text }
  return 'literal' in author ? author.literal : `${author.given} ${author.family}`
}
