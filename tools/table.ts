import { STAFF_LOCALE } from '@/lib/i18n/locales'

/** A text table: first column left, figures right. */
export function table(head: string[], rows: string[][]): string {
  const lines = [head, ...rows]
  const widths = head.map((_, column) => Math.max(...lines.map((line) => (line[column] ?? '').length)))
  const draw = (line: string[]) =>
    widths
      .map((width, column) => {
        const cell = line[column] ?? ''
        return column === 0 ? cell.padEnd(width) : cell.padStart(width)
      })
      .join('  ')
      .trimEnd()
  return [draw(head), widths.map((width) => '─'.repeat(width)).join('  '), ...rows.map(draw)].join('\n')
}

export function figure(value: number | null, digits = 0): string {
  if (value === null) return '–'
  return value.toLocaleString(STAFF_LOCALE, { minimumFractionDigits: digits, maximumFractionDigits: digits })
}
