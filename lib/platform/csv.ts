export type Cell = string | number | boolean | Date | null

// What a spreadsheet would run: OWASP, CSV Injection, with the full-width forms; and the names of its errors.
const FORMULA = /^\s*[=+\-@＝＋－＠#]/
// Numbers, dates and times of any language are short, with few words.
const FIGURE = /\p{N}/u
const WORDS = /\p{L}+/gu
const LONGEST_FIGURE = 40
const MOST_WORDS = 3
const CHOICE = /^(true|false|verdadero|falso|vrai|faux|wahr|falsch|vero|verdadeiro)$/i
// A name as most are: nothing in it needs a look.
const PLAIN = /^[\p{L}\p{M}][\p{L}\p{M} .’]*$/u
const PIECES = /[^;\t\r\n]+/g
const SEPARATED = /^[;\t\r\n']/

/**
 * A line of CSV (RFC 4180), with its end. Texts are quoted, and an apostrophe stands before each that a spreadsheet would take for
 * a formula, number, date or choice, or that has one already, wherever it might split it (`;`, tab, line break): it reads as the text it is.
 * Null and '' are empty; cells whose place is in `ours` hold words of this program, and stand as they are.
 */
export function csvLine(cells: readonly Cell[], ours: ReadonlySet<number> = new Set()): string {
  return `${cells.map((cell, place) => csvCell(cell, ours.has(place))).join(',')}\r\n`
}

function csvCell(value: Cell, isOurs: boolean): string {
  if (value === null || value === '') return ''
  if (value instanceof Date) return value.toISOString()
  if (typeof value !== 'string' || isOurs) return String(value)
  return `"${asText(value).replaceAll('"', '""')}"`
}

function asText(value: string): string {
  if (PLAIN.test(value) && !CHOICE.test(value)) return value
  const guarded = value.replace(PIECES, (piece) => (readsOtherwise(piece) ? `'${piece}` : piece))
  return SEPARATED.test(value) ? `'${guarded}` : guarded
}

function readsOtherwise(piece: string): boolean {
  if (FORMULA.test(piece) || CHOICE.test(piece.trim())) return true
  if (piece.length > LONGEST_FIGURE || !FIGURE.test(piece) || piece.includes('@')) return false
  return (piece.match(WORDS) ?? []).length <= MOST_WORDS
}
