import { beginningWith, searchedWords } from '@/lib/text/word-query'

// A word of three letters, or any of a script without case, whose words are short.
const LONG_ENOUGH = /[\p{L}\p{N}]{3}|\p{Lo}/u

/**
 * What `name_words` of the database is asked for: each word begins a word of the name, whatever its case and accents. Null where
 * no word has three letters.
 */
export function nameQuery(typed: string): string | null {
  const words = searchedWords(typed)
  return words.some((word) => LONG_ENOUGH.test(word)) ? beginningWith(words) : null
}
