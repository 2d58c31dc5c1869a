// What moves a terminal's cursor, starts a line, changes the direction of text or is invisible.
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/u

const SHORT: Record<string, string> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

/** One line of at most `max` UTF-16 units: control characters are escaped (`\x1b`, `\u{2028}`), a cut ends in `…`. */
export function printable(text: string, max: number): string {
  let line = ''
  for (const character of text.slice(0, max)) {
    const spelled = UNPRINTABLE.test(character) ? escaped(character) : character
    if (line.length + spelled.length >= max) return `${line}…`
    line += spelled
  }
  return text.length > max ? `${line}…` : line
}

function escaped(character: string): string {
  const code = character.codePointAt(0) ?? 0
  const hex = code.toString(16)
  return SHORT[character] ?? (code < 256 ? `\\x${hex.padStart(2, '0')}` : `\\u{${hex}}`)
}
