import { hasVisibleCharacters, trimInvisible } from '@/lib/text/characters'

/** A person, or an organisation by its whole name (CSL 1.0.2, name variable). */
export type Author = { family: string; given: string } | { literal: string }

export const BETWEEN_AUTHORS = '; '

/** Splits a line of authors: `Rulfo, Juan; United Nations; {Bread, Peace and Land}`. */
export function splitAuthors(line: string): string[] {
  const pieces = line.match(/(?:\{[^{}]*\}|[^;{}]|[{}])+/g) ?? []
  return pieces.map((piece) => trimInvisible(piece.trim())).filter(hasVisibleCharacters)
}

/** Reads `Family, Given` as a person, anything else or in braces as an organisation; null when malformed. */
export function readAuthor(text: string): Author | null {
  const braced = /^\{([^{}]+)\}$/.exec(text)?.[1]?.trim()
  if (braced) return { literal: braced }
  const [family = '', given, ...more] = text.split(',').map((part) => part.trim())
  if (/[{}]/.test(text) || family === '' || given === '' || more.length > 0) return null
  return given === undefined ? { literal: family } : { family, given }
}

/** An author's name for reading: `Juan Rulfo`. */
export function authorName(text: string): string {
  const author = readAuthor(text) ?? { literal: text }
  return 'literal' in author ? author.literal : `${author.given} ${author.family}`
}
