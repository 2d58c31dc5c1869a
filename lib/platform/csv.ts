export type Cell = string | number | boolean | Date | null

// OWASP, CSV Injection, with full-width forms and error names.
const FORMULA = /^\s*[=+\-@＝＋－＠#]/
// Numbers, dates and times in any language are short and have few words.
const FIGURE = /\p{N}/u
const WORDS = /\p{L}+/gu
const LONGEST_FIGURE = 40
const MAX_WORDS = 3
const BOOLEAN = /^(true|false|verdadero|falso|vrai|faux|wahr|falsch|vero|verdadeiro)$/i
const PLAIN = /^[\p{L}\p{M}][\p{L}\p{M} .’]*$/u
const PIECES = /[^;\t\r\n]+/g
const SEPARATED = /^[;\t\r\n']/

/** RFC 4180. An apostrophe keeps spreadsheets from evaluating or reformatting a text, except in `trusted` columns. */
export function csvLine(cells: readonly Cell[], trusted: ReadonlySet<number> = new Set()): string {
  return `${cells.map((cell, column) => csvCell(cell, trusted.has(column))).join(',')}\r\n`
}

function csvCell(value: Cell, isTrusted: boolean): string {
  if (value === null || value === '') return ''
  if (value instanceof Date) return value.toISOString()
  if (typeof value !== 'string' || isTrusted) return String(value)
  return `"${guardedText(value).replaceAll('"', '""')}"`
}

/** A text as its cell has it, with apostrophes where a spreadsheet would read something else. */
export function guardedText(value: string): string {
  if (PLAIN.test(value) && !BOOLEAN.test(value)) return value
  const guarded = value.replace(PIECES, (piece) => (isConverted(piece) ? `'${piece}` : piece))
  return SEPARATED.test(value) ? `'${guarded}` : guarded
}

function isConverted(piece: string): boolean {
  if (FORMULA.test(piece) || BOOLEAN.test(piece.trim())) return true
  if (piece.length > LONGEST_FIGURE || !FIGURE.test(piece) || piece.includes('@')) return false
  return (piece.match(WORDS) ?? []).length <= MAX_WORDS
}
