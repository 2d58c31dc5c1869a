// Spaces and format characters that only pasting leaves at the ends of what is typed, and letters that are drawn blank (Hangul
// fillers, an empty braille cell). No line breaks and no controls, which are refused; no variation selectors and no tags, which
// belong to the character before them.
const UNSEEN =
  '\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180e\\u200b\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f\\u2800\\u3164\\ufeff\\uffa0\\ufff9-\\ufffb'
const AT_START = new RegExp(`^[\\p{Zs}${UNSEEN}\\u200c\\u200d]+`, 'u')
// Some scripts write a joiner after the mark that ends a word.
const AT_END = new RegExp(`(?:[\\p{Zs}${UNSEEN}]|(?<!\\p{M})[\\u200c\\u200d])$`, 'u')
const HOLDS_UNSEEN = new RegExp(`[${UNSEEN}\\u200c\\u200d]`, 'u')
const VISIBLE = /[^\s\p{Cc}\p{Cf}\p{Cs}\p{M}\p{Default_Ignorable_Code_Point}\u2800]/u

const graphemes = new Intl.Segmenter()

/** How many characters a text has: code points, as PostgreSQL counts them. Line breaks are to be one character each before. */
export function lengthOf(text: string): number {
  let length = 0
  for (let at = 0; at < text.length; length += 1) at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
  return length
}

/** The beginning of a text, of at most so many characters as `lengthOf` counts them, never ending inside what is read as one. */
export function cutTo(text: string, most: number): string {
  if (text.length <= most) return text
  let kept = ''
  let length = 0
  for (const { segment } of graphemes.segment(text)) {
    length += lengthOf(segment)
    if (length > most) break
    kept += segment
  }
  return kept
}

/** A text without what cannot be seen at its ends: spaces, zero-width characters, marks of direction, blank letters. */
export function trimInvisible(text: string): string {
  let end = text.length
  // Each of them is one unit, and what stands before it two at most.
  while (end > 0 && AT_END.test(text.slice(Math.max(0, end - 3), end))) end -= 1
  return text.slice(0, end).replace(AT_START, '')
}

/** Whether there is anything in a text that a reader sees; a combining mark alone is nothing. */
export function hasSomethingToSee(text: string): boolean {
  return VISIBLE.test(text)
}

/** Whether a text holds characters, beside spaces, that cannot be seen. */
export function holdsUnseen(text: string): boolean {
  return HOLDS_UNSEEN.test(text)
}

/** A text whose line breaks are one character each, however they were sent (HTML sends CR LF). */
export function withPlainBreaks(text: string): string {
  return text.replace(/\r\n?/g, '\n')
}
