import { messageKey } from '@/lib/i18n/message-key'

/** Far more than prose needs, and few enough to parse quickly. */
const LIMITS = {
  emphasis: 2_000,
  brackets: 2_400,
  angles: 1_000,
  backticks: 1_000,
  underlines: 100,
  containers: 2_000,
  lines: 3_000,
  cells: 10_000,
  addresses: 1_000_000,
} as const

export type MarkdownMark = keyof typeof LIMITS

/** The first mark of which a text has too many, and its limit; null when there is none. */
export function tooManyMarks(markdown: string): { mark: MarkdownMark; most: number } | null {
  const counted = countMarks(markdown)
  const mark = (Object.keys(LIMITS) as MarkdownMark[]).find((each) => counted[each] > LIMITS[each])
  return mark ? { mark, most: LIMITS[mark] } : null
}

/** The same as an error message; null when there is none. */
export function marksError(markdown: string): string | null {
  const excess = tooManyMarks(markdown)
  return excess && messageKey(`marks.${excess.mark}`, { most: excess.most })
}

const WORD = /[\p{L}\p{N}]/u

// Every pattern here takes linear time.
function countMarks(markdown: string): Record<MarkdownMark, number> {
  const lines = markdown.split('\n')
  return {
    emphasis: count(markdown, /\*+|~+/g) + underscores(markdown),
    brackets: count(markdown, /[[\]]/g),
    angles: count(markdown, /</g),
    backticks: count(markdown, /`+/g),
    underlines: lines.filter((line) => /^[\s>*+-]*[=-]=*\s*$/.test(line)).length,
    containers: lines.reduce((sum, line) => sum + containersOf(line), 0),
    lines: lines.length,
    cells: tableCells(lines),
    addresses: addressesInWords(markdown),
  }
}

function count(markdown: string, pattern: RegExp): number {
  return Array.from(markdown.matchAll(pattern)).length
}

function containersOf(line: string): number {
  const mark = /[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))/y
  let found = 0
  while (mark.test(line)) found += 1
  return found
}

function underscores(markdown: string): number {
  let found = 0
  for (const { 0: run, index } of markdown.matchAll(/_+/g)) {
    const before = markdown[index - 1] ?? ''
    const after = markdown[index + run.length] ?? ''
    if (!WORD.test(before) || !WORD.test(after)) found += 1
  }
  return found
}

function tableCells(lines: string[]): number {
  let columns = 0
  let cells = 0
  for (const line of lines) {
    if (line.trim() === '') columns = 0
    if (/^[\s>|:-]+$/.test(line) && line.includes('-')) columns = Math.max(columns, line.split('|').length)
    if (columns > 0) cells += columns
  }
  return cells
}

// The autolink parser reads to the end of the word before it gives up.
function addressesInWords(markdown: string): number {
  const words = markdown.split(/\s+/)
  return words.reduce((sum, word) => sum + count(word, /www\.|https?:|@/gi) * word.length, 0)
}
