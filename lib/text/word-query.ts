import { foldText } from '@/lib/text/fold'

/** The words of what was typed, as `name_words` of the database makes them. */
export function searchedWords(typed: string): string[] {
  return foldText(typed)
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter(Boolean)
}

/** A `tsquery` for texts in which each of the words begins a word. */
export function beginningWith(words: string[]): string {
  return words.map((word) => `'${word}':*`).join(' & ')
}
