// Invisible characters and blank letters that pasting leaves at the ends of a text. Controls are rejected instead; variation
// selectors and tags belong to the character before them.
const INVISIBLE =
  '\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180e\\u200b\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f\\u2800\\u3164\\ufeff\\uffa0\\ufff9-\\ufffb'
const AT_START = new RegExp(`^[\\p{Zs}${INVISIBLE}\\u200c\\u200d]+`, 'u')
// Some scripts end a word with a mark and a joiner.
const AT_END = new RegExp(`(?:[\\p{Zs}${INVISIBLE}]|(?<!\\p{M})[\\u200c\\u200d])$`, 'u')
const HOLDS_INVISIBLE = new RegExp(`[${INVISIBLE}\\u200c\\u200d]`, 'u')
const VISIBLE = /[^\s\p{Cc}\p{Cf}\p{Cs}\p{M}\p{Default_Ignorable_Code_Point}\u2800]/u

const graphemes = new Intl.Segmenter()

/** A text's length in code points, as PostgreSQL counts. Line breaks must be normalised before. */
export function lengthOf(text: string): number {
  let length = 0
  for (let at = 0; at < text.length; length += 1) at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
  return length
}

/** The beginning of a text, at most `most` code points, never splitting a grapheme. */
export function truncate(text: string, most: number): string {
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

/** Trims spaces, zero-width characters, direction marks and blank letters. */
export function trimInvisible(text: string): string {
  let end = text.length
  while (end > 0 && AT_END.test(text.slice(Math.max(0, end - 3), end))) end -= 1
  return text.slice(0, end).replace(AT_START, '')
}

/** Whether a text has visible characters; a combining mark alone is none. */
export function hasVisibleCharacters(text: string): boolean {
  return VISIBLE.test(text)
}

/** Whether a text contains invisible characters other than spaces. */
export function containsInvisible(text: string): boolean {
  return HOLDS_INVISIBLE.test(text)
}

/** Normalises line breaks to `\n` (HTML forms send CR LF). */
export function normaliseLineBreaks(text: string): string {
  return text.replace(/\r\n?/g, '\n')
}
