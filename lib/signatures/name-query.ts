import { foldText } from '@/lib/text/fold'

// A word of three letters, or any of a script without case, whose words are short.
const LONG_ENOUGH = /[\p{L}\p{N}]{3}|\p{Lo}/u

/**
 * What `name_words` of the database is asked for: each word begins a word of the name, whatever its case and accents. Null where
 * no word has three letters.
 */
export function nameQuery(typed: string): string | null {
  const words = foldText(typed)
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter(Boolean)
  if (!words.some((word) => LONG_ENOUGH.test(word))) return null
  return words.map((word) => `'${word}':*`).join(' & ')
}
