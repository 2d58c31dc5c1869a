// A word of three letters, or any of a script without case, whose words are short.
const LONG_ENOUGH = /[\p{L}\p{N}]{3}|\p{Lo}/u

// Those that the database takes away.
const MARKS = /[\u0300-\u0304\u0306-\u030c\u030f\u0311\u031b\u0323-\u0328\u032d\u032e\u0330\u0331]/g

/**
 * What `name_words` of the database is asked for: each word begins a word of the name, whatever its case and accents. Null where
 * no word has three letters.
 */
export function nameQuery(typed: string): string | null {
  const words = typed
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter(Boolean)
  if (!words.some((word) => LONG_ENOUGH.test(word))) return null
  return words.map((word) => `'${word}':*`).join(' & ')
}
